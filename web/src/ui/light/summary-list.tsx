import type { ReactNode } from 'react';
import { Link } from './link';

/** One line of a summary; `change` leads to where it is edited and back here. */
export type SummaryRow = { label: string; value: ReactNode; change?: { href: string; text?: string } };

/** Labels and values, as on a check page; what is missing says 未填写. */
export function SummaryList({ rows, missing = '未填写' }: { rows: readonly SummaryRow[]; missing?: string }) {
  return (
    <dl className="jb-summary">
      {rows.map(({ label, value, change }) => {
        const empty = value === null || value === undefined || value === '';
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={empty ? 'jb-missing' : undefined}>{empty ? missing : value}</dd>
            {change && (
              <dd>
                <Link href={change.href}>{change.text ?? '修改'}<span className="sr-only">{label}</span></Link>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
