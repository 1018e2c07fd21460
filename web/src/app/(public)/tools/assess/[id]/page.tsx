import type { Metadata } from 'next';
import { rulePage } from '@/features/assessment/public/ask-rule';
import { RulePage } from '@/features/assessment/public/rule-page';
import { versionText } from '@/features/assessment/public/trace-words';
import type { SearchParams } from '@/lib/url-state';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { rule, issues } = await rulePage(decodeURIComponent((await params).id), await searchParams);
  return { title: `${issues.length > 0 ? '错误：' : ''}${rule.title}测算`, description: `${rule.area}${rule.title}（${versionText(rule.version)}）：填入数据，逐项看得分、理由和差距。` };
}

/** One rule of any subject: form, result, source. */
export default async function AssessRulePage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const page = await rulePage(decodeURIComponent(id), search);
  return <RulePage {...page} params={search} base={`/tools/assess/${id}`} back={{ href: '/tools/assess', text: '站点考核测算' }} />;
}
