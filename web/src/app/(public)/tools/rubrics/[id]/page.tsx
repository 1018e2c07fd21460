import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { rulePage } from '@/features/assessment/public/ask-rule';
import { isRubric } from '@/features/assessment/public/rule-list';
import { RulePage } from '@/features/assessment/public/rule-page';
import { RubricAnswer } from '@/features/assessment/public/rubric-answer';
import type { SearchParams } from '@/lib/url-state';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { rule, issues } = await rulePage(decodeURIComponent((await params).id), await searchParams);
  return { title: `${issues.length > 0 ? '错误：' : ''}${rule.title}自测`, description: `按${rule.title}自测是否符合，列明每项得分和还差什么。` };
}

/** One national rubric: the answer in plain words, then every item. */
export default async function RubricPage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const page = await rulePage(decodeURIComponent(id), search);
  if (!isRubric(page.rule)) notFound();
  return (
    <RulePage
      {...page} params={search} base={`/tools/rubrics/${id}`} back={{ href: '/tools/rubrics', text: '企业自测' }}
      answer={page.trace && <RubricAnswer rule={page.rule} trace={page.trace} />}
    />
  );
}
