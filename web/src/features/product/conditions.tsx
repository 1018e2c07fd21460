import type { ProductPageQuery } from '@/gql/types';

type Condition = NonNullable<ProductPageQuery['product']>['conditions'][number];

function Group({ title, hint, conditions }: { title: string; hint: string; conditions: readonly Condition[] }) {
  if (conditions.length === 0) return null;
  return (
    <div>
      <h3>{title}<span className="ml-2 text-sm font-normal text-mute">{hint}</span></h3>
      <ul className="mt-1 list-disc pl-5">
        {conditions.map((condition) => (
          <li key={`${condition.label}${condition.text}`}>
            {condition.text.replace(/（优先）$/, '')}
            {condition.note && condition.note !== condition.text && <span className="block text-sm text-mute">公布原文：{condition.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Entry conditions in words: what must be met, and what is preferred. */
export function Conditions({ conditions, accessText }: { conditions: readonly Condition[]; accessText: string | null }) {
  if (conditions.length === 0 && !accessText) return <p>未公布准入条件。</p>;
  return (
    <div className="grid gap-4">
      <Group title="必须满足" hint="不满足则不能办理" conditions={conditions.filter((one) => one.hard)} />
      <Group title="优先考虑" hint="不满足也可以申请" conditions={conditions.filter((one) => !one.hard)} />
      {accessText && (
        <div>
          <h3>公布的准入说明</h3>
          <p className="mt-1 max-w-[40em] whitespace-pre-line">{accessText}</p>
        </div>
      )}
    </div>
  );
}
