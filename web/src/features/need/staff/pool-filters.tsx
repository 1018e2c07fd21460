'use client';
import { optionsOf } from '@/gql/labels';
import { QueryForm } from '@/ui/staff/query-form';

/** Filters of the pool: what is chosen stands in the address. */
export function PoolFilters({ areas, products }: { areas: readonly { id: string; name: string }[]; products: readonly { id: string; name: string }[] }) {
  const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <QueryForm
      label="筛选需求"
      fields={[
        { key: 'product', label: '按本机构产品匹配', kind: 'one', options: named(products) },
        { key: 'area', label: '区域', kind: 'many', options: named(areas) },
        { key: 'mode', label: '融资方式', kind: 'many', options: optionsOf('FinancingMode') },
        { key: 'band', label: '融资金额', kind: 'many', options: optionsOf('AmountBand') },
        { key: 'industry', label: '行业', kind: 'many', options: optionsOf('IndustrySection') },
        { key: 'stage', label: '成长阶段', kind: 'many', options: optionsOf('GrowthStage') },
        { key: 'purpose', label: '用途', kind: 'many', options: optionsOf('Purpose') },
        { key: 'q', label: '业务编号', kind: 'text', placeholder: 'XQ-2026-…' },
        { key: 'invited', label: '邀请', kind: 'one', options: [{ value: '1', label: '只看邀请本机构的' }] },
      ]}
    />
  );
}
