'use client';
import { useState } from 'react';
import { ExportClaimsDocument, ExportDealsDocument, ExportEnterprisesDocument, ExportInstitutionsDocument, ExportNeedsDocument, ExportProductsDocument } from '@/gql/operations';
import type { ClaimFilter, ClaimOrder, DealFilter, DealOrder, EnterpriseFilter, EnterpriseOrder, ExportMadeFragment, InstitutionFilter, InstitutionOrder, NeedFilter, NeedOrder, ProductFilter, ProductOrder } from '@/gql/types';
import { idle, type FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { refusedState, useWrite, type RefusedAnswer, type Send, type Written } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';

/** The list as it is shown: exactly its filter and order. */
export type ShownList =
  | { list: 'NEEDS'; filter: NeedFilter | null | undefined; orderBy: NeedOrder | null | undefined }
  | { list: 'CLAIMS'; filter: ClaimFilter | null | undefined; orderBy: ClaimOrder | null | undefined }
  | { list: 'DEALS'; filter: DealFilter | null | undefined; orderBy: DealOrder | null | undefined }
  | { list: 'ENTERPRISES'; filter: EnterpriseFilter | null | undefined; orderBy: EnterpriseOrder | null | undefined }
  | { list: 'INSTITUTIONS'; filter: InstitutionFilter | null | undefined; orderBy: InstitutionOrder | null | undefined }
  | { list: 'PRODUCTS'; filter: ProductFilter | null | undefined; orderBy: ProductOrder | null | undefined };

type Answer = ({ __typename: 'ExportJob' } & ExportMadeFragment) | RefusedAnswer;

const only = <Data,>(sent: Written<Data>, pick: (data: Data) => Answer): Written<Answer> => (sent.ok ? { ok: true, data: pick(sent.data) } : sent);

async function ask(send: Send, shown: ShownList, key: string): Promise<Written<Answer>> {
  switch (shown.list) {
    case 'NEEDS':
      return only(await send(ExportNeedsDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportNeeds);
    case 'CLAIMS':
      return only(await send(ExportClaimsDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportClaims);
    case 'DEALS':
      return only(await send(ExportDealsDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportDeals);
    case 'ENTERPRISES':
      return only(await send(ExportEnterprisesDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportEnterprises);
    case 'INSTITUTIONS':
      return only(await send(ExportInstitutionsDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportInstitutions);
    case 'PRODUCTS':
      return only(await send(ExportProductsDocument, { filter: shown.filter, orderBy: shown.orderBy, key }), (data) => data.exportProducts);
  }
}

const digits = (n: number): string => n.toLocaleString('zh-CN');

/** Exports the list that the page shows, whole: asks, fetches with progress, and hands it to the browser once it is known to be complete. */
export function ExportButton({ shown, rows }: { shown: ShownList; rows: number }) {
  const hydrated = useHydrated();
  const { send } = useWrite();
  const [words, setWords] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<FormState>(idle);
  const run = async () => {
    setBusy(true);
    setState(idle);
    setWords('正在准备…');
    const end = (next: FormState, said: string | null) => {
      setState(next);
      setWords(said);
      setBusy(false);
    };
    const sent = await ask(send, shown, idempotencyKey());
    if (!sent.ok) return end(sent.state, null);
    if (sent.data.__typename !== 'ExportJob') {
      const refused = refusedState(sent.data);
      return end(refused.kind === 'invalid' ? { kind: 'refused', code: 'INVALID_INPUT', message: sent.data.message } : refused, null);
    }
    try {
      const { fetchExport, save } = await import('./fetch-export');
      const { name, file, rows: got } = await fetchExport(sent.data.href, ({ done, total }) => setWords(`正在下载 ${digits(done)} / ${digits(total)} 行…`));
      save(name, file);
      end(idle, `已导出 ${digits(got)} 行`);
    } catch (error) {
      end({ kind: 'failed', code: 'EXPORT_FAILED', message: error instanceof Error ? error.message : '下载没有完成，请重试。' }, null);
    }
  };
  return (
    <div className="jb-export">
      <Button tone="secondary" disabled={!hydrated || busy} aria-busy={busy || undefined} onClick={() => void run()}>导出 CSV（{digits(rows)} 行）</Button>
      <span role="status" className="text-mute">{words}</span>
      {state.kind !== 'idle' && <FormNotice state={state} />}
    </div>
  );
}
