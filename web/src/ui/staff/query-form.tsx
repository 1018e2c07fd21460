'use client';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { many, one } from '@/lib/url-state';
import { Link } from '../light/link';
import { useUrlState } from './url';

/** One filter of a list; its key is the parameter in the address. */
export type QueryField =
  | { key: string; label: string; kind: 'text'; placeholder?: string }
  | { key: string; label: string; kind: 'date' }
  | { key: string; label: string; kind: 'one' | 'many'; options: readonly { value: string; label: string }[] };

/** Filters of a workbench list. What is chosen stands in the address and below as chips that can be taken away. */
export function QueryForm({ fields, label = '筛选' }: { fields: readonly QueryField[]; label?: string }) {
  const { params, filterHref, setFilter } = useUrlState();
  const present = Object.fromEntries(fields.map((field) => [field.key, field.kind === 'many' ? many(params, field.key) : one(params, field.key) ?? '']));
  const [draft, setDraft] = useState<Record<string, string | string[]>>({});
  const values = { ...present, ...draft };
  const set = (key: string, value: string | string[] | undefined) => setDraft((before) => ({ ...before, [key]: value ?? '' }));
  const chips = fields.flatMap((field) =>
    many(params, field.key).map((value) => ({
      key: `${field.key}=${value}`,
      text: `${field.label}：${'options' in field ? field.options.find((option) => option.value === value)?.label ?? value : value}`,
      href: filterHref({ [field.key]: many(params, field.key).filter((other) => other !== value) }),
    })),
  );
  return (
    <section aria-label={label}>
      <details className="jb-filters">
        <summary>{chips.length > 0 ? `${label} · 已选 ${chips.length}` : label}</summary>
        <form
          className="jb-query" role="search" aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            setFilter(values);
            setDraft({});
          }}
        >
          {fields.map((field) => (
            <label key={field.key}>
              {field.label}
              {'options' in field ? (
                <Select
                  mode={field.kind === 'many' ? 'multiple' : undefined} allowClear maxTagCount="responsive" placeholder="不限"
                  value={values[field.key] === '' ? undefined : values[field.key]} options={[...field.options]}
                  aria-label={field.label} onChange={(value?: string | string[]) => set(field.key, value)}
                />
              ) : (
                <Input
                  type={field.kind} value={values[field.key]} allowClear={field.kind === 'text'}
                  placeholder={field.kind === 'text' ? field.placeholder : undefined} onChange={(event) => set(field.key, event.target.value)}
                />
              )}
            </label>
          ))}
          <div className="jb-query-actions">
            <Button type="primary" htmlType="submit">查询</Button>
            {chips.length > 0 && <Link href={filterHref(Object.fromEntries(fields.map((field) => [field.key, null])))}>清除</Link>}
          </div>
        </form>
      </details>
      {chips.length > 0 && (
        <ul className="jb-chips" aria-label="已选条件">
          {chips.map((chip) => (
            <li key={chip.key}><Link plain className="jb-chip" href={chip.href}><span className="sr-only">移除条件：</span>{chip.text}</Link></li>
          ))}
        </ul>
      )}
    </section>
  );
}
