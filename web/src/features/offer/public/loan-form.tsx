import type { ReactNode } from 'react';
import { optionsOf } from '@/gql/labels';
import { issuesByPath, type Issue } from '@/lib/refusal';
import { one, type SearchParams } from '@/lib/url-state';
import { Button } from '@/ui/light/button';
import { ErrorSummary } from '@/ui/light/error-summary';
import { Link } from '@/ui/light/link';
import { Select } from '@/ui/light/select';
import { TextInput } from '@/ui/light/text-input';
import { FEES } from './quote-params';

/** Form of a calculator: GET, so it works without JavaScript and its result can be shared as a link. */
export function LoanForm({ action, params, issues, withFees, children }: {
  action: string;
  params: SearchParams;
  issues: readonly Issue[];
  withFees: boolean;
  /** Further fields of the page. */
  children?: ReactNode;
}) {
  const value = (key: string) => one(params, key);
  const errors = issuesByPath(issues);
  const asked = value('amount') !== undefined;
  return (
    <form method="get" action={action} className="grid grid-cols-[minmax(0,1fr)] gap-4 print:hidden" aria-label="试算条件" noValidate>
      <ErrorSummary issues={issues} />
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <TextInput name="amount" label="贷款金额" unit="万元" inputMode="decimal" autoComplete="off" defaultValue={value('amount')} error={errors.amount} />
        <TextInput name="rate" label="年利率" unit="%" inputMode="decimal" autoComplete="off" defaultValue={value('rate')} error={errors.rate} />
        <TextInput name="months" label="期限" unit="个月" inputMode="numeric" autoComplete="off" defaultValue={value('months')} error={errors.months} />
        <Select name="repay" label="还款方式" width="full" defaultValue={value('repay') ?? 'EQUAL_INSTALMENT'} options={optionsOf('RepaymentMethod')} error={errors.repay} />
      </div>
      {withFees && (
        <div className="grid gap-4 sm:grid-cols-3">
          {Object.entries(FEES).map(([key, fee]) => (
            <TextInput key={key} name={key} label={fee.text} optional unit="元" inputMode="decimal" autoComplete="off" defaultValue={value(key)} error={errors[key]} />
          ))}
        </div>
      )}
      {children}
      <div className="jb-actions">
        <Button type="submit">试算</Button>
        {!asked && <Link href={`${action}?amount=300&rate=3.85&months=12&repay=EQUAL_INSTALMENT`}>用 300 万元、3.85%、12 个月试一次</Link>}
      </div>
    </form>
  );
}
