import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireEnterprise } from '@/features/enterprise/own';
import { choicesOf } from '@/features/need/form/choices';
import { NeedForm } from '@/features/need/form/need-form';
import { rawOf } from '@/features/need/form/raw';
import { stepHref, stepOf } from '@/features/need/form/steps';
import { stepTitle } from '@/features/need/form/step-title';
import { NeedDraftDocument, NeedFormChoicesDocument } from '@/gql/operations';
import { businessDay } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';

type Params = Promise<{ id: string; step: string }>;

/** Title of the step. */
export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `${stepTitle(stepOf((await params).step) ?? 'mode')} - 发布融资需求` };
}

/** One step of a stored draft, as it was left, on any device. */
export default async function EditNeedStep({ params }: { params: Params }) {
  await requireEnterprise();
  const { id, step } = await params;
  const slug = stepOf(step);
  if (slug === null) notFound();
  const [draft, data] = await Promise.all([read(NeedDraftDocument, { id }), read(NeedFormChoicesDocument)]);
  const need = found(draft.need);
  const detail = found(need.detail);
  if (need.status !== 'DRAFT' && need.status !== 'RETURNED') redirect(`/my/needs/${id}`);
  const returned = need.status === 'RETURNED' ? { note: detail.returnNote, issues: detail.returnIssues.map(({ path, message }) => ({ path, message })) } : null;
  if (slug === 'fix' && returned === null) redirect(stepHref(id, 'check'));
  return (
    <NeedForm
      key={`${id}:${detail.version}`} stored={{ id, version: detail.version }} savedAt={detail.savedAt} initial={rawOf(need)}
      choices={choicesOf(data, detail.product, businessDay(new Date()))} returned={returned}
    />
  );
}
