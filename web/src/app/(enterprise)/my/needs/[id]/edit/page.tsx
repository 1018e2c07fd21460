import { redirect } from 'next/navigation';
import { requireEnterprise } from '@/features/enterprise/own';
import { firstOpenStep } from '@/features/need/form/check';
import { rawOf } from '@/features/need/form/raw';
import { stepHref } from '@/features/need/form/steps';
import { NeedDraftDocument } from '@/gql/operations';
import { businessDay } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';

/** Goes on with a draft where something is missing; a returned one starts with what the station asked for. */
export default async function EditNeed({ params }: { params: Promise<{ id: string }> }) {
  await requireEnterprise();
  const { id } = await params;
  const need = found((await read(NeedDraftDocument, { id })).need);
  if (need.status === 'RETURNED' && need.detail && need.detail.returnIssues.length > 0) redirect(stepHref(id, 'fix'));
  redirect(stepHref(id, firstOpenStep(rawOf(need), { today: businessDay(new Date()), product: need.detail?.product ?? null })));
}
