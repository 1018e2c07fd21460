'use client';
import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { Key, ReactNode } from 'react';
import { one, pageLinks, pageSize } from '@/lib/url-state';
import { cx } from '../light/cx';
import { Link } from '../light/link';
import { useUrlState } from './url';

/** One column. `sort` is the value of the parameter `sort` for ascending order; descending puts a minus before it. */
export type QueryColumn<Row> = {
  key: string;
  head: string;
  unit?: string;
  kind?: 'text' | 'number' | 'date' | 'tag' | 'action';
  cell: (row: Row) => ReactNode;
  sort?: string;
  /** Sum over the filter. */
  sum?: ReactNode;
  /** Place in the card on a phone, where the table is shown as `cards`. */
  card?: 'title' | 'primary' | 'wide' | 'hide';
};

/** The rows chosen and what the bar above the table says about them. */
export type Selection = { keys: Key[]; onChange: (keys: Key[]) => void; bar: ReactNode };

function Head<Row>({ column, sorted, href }: { column: QueryColumn<Row>; sorted: string | undefined; href: (sort: string) => string }) {
  const name = column.unit ? `${column.head}（${column.unit}）` : column.head;
  if (!column.sort) return name;
  const down = `-${column.sort}`;
  const mark = sorted === column.sort ? ' ↑' : sorted === down ? ' ↓' : '';
  return <Link plain className="jb-sort" href={href(sorted === down ? column.sort : down)}>{name}{mark}</Link>;
}

const orderOf = (sort: string | undefined, sorted: string | undefined) =>
  sort === undefined ? undefined : sorted === sort ? 'ascending' : sorted === `-${sort}` ? 'descending' : undefined;

function columnOf<Row>(column: QueryColumn<Row>, sorted: string | undefined, href: (sort: string) => string): ColumnType<Row> {
  const kind = column.kind ?? 'text';
  return {
    key: column.key,
    title: <Head column={column} sorted={sorted} href={href} />,
    align: kind === 'number' ? 'right' : 'left',
    className: kind === 'text' ? undefined : 'jb-number',
    onHeaderCell: () => ({ 'aria-sort': orderOf(column.sort, sorted) }) as Record<string, unknown>,
    onCell: () => ({ 'data-label': column.unit ? `${column.head}（${column.unit}）` : column.head, 'data-card': column.card }) as Record<string, unknown>,
    render: (_value: unknown, row: Row) =>
      kind === 'text' ? <div className="jb-cell-text">{column.cell(row)}</div> : column.cell(row),
  };
}

/**
 * A list of the workbench: the address holds filter, order (`sort`), place (`after`), size (`size`) and row height
 * (`dense=1`); rows come from the server. Sums are of the whole filter. Head and sums stick to the window by CSS, so
 * head and body stay one table; a `wide` one scrolls sideways within itself instead.
 */
export function QueryTable<Row extends object>({ label, noun, columns, rows, rowKey, total, page, asOf, selection, tools, empty, wide, cards }: {
  /** Name of the table for assistive technology. */
  label: string;
  noun: string;
  columns: readonly QueryColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  total: number;
  page: { hasNextPage: boolean; endCursor?: string | null };
  asOf?: string;
  selection?: Selection;
  /** Export, print and the like, at the end of the bar. */
  tools?: ReactNode;
  /** What stands in place of rows: why and the next step. */
  empty: ReactNode;
  /** More columns than a desktop window holds. */
  wide?: boolean;
  /** Rows become cards on a phone. */
  cards?: boolean;
}) {
  const { path, params, href, filterHref } = useUrlState();
  const sorted = one(params, 'sort');
  const dense = one(params, 'dense') === '1';
  const links = pageLinks(path, params, page);
  const summed = columns.some((column) => column.sum !== undefined);
  const shift = selection ? 1 : 0;
  return (
    <section aria-label={label}>
      <div className="jb-bar">
        <span role="status">共 <b>{total.toLocaleString('zh-CN')}</b> {noun}{asOf && ` · 截至 ${asOf}`}</span>
        <span className="jb-bar-end">
          {tools}
          <Link plain href={href({ dense: dense ? null : '1' })}>{dense ? '标准行高' : '紧凑行高'}</Link>
        </span>
      </div>
      {selection && selection.keys.length > 0 && (
        <div className="jb-selection" role="status">已选 {selection.keys.length} 条{selection.bar}</div>
      )}
      <Table<Row>
        className={cx('jb-query-table', wide && 'jb-wide', cards && 'jb-card-rows')} size={dense ? 'small' : 'middle'} pagination={false}
        columns={[...columns.map((column) => columnOf(column, sorted, (sort) => filterHref({ sort }))), { key: 'spare', title: '', width: '99%' }]}
        dataSource={rows} rowKey={rowKey} locale={{ emptyText: empty }}
        rowSelection={selection && { selectedRowKeys: selection.keys, onChange: selection.onChange }}
        summary={summed && rows.length > 0 ? () => (
          <Table.Summary>
            <Table.Summary.Row>
              {selection && <Table.Summary.Cell index={0} />}
              {columns.map((column, index) => (
                <Table.Summary.Cell key={column.key} index={index + shift} align={column.kind === 'number' ? 'right' : 'left'}>
                  {column.sum !== undefined && <span className="jb-sum-label">{column.unit ? `${column.head}（${column.unit}）` : column.head}</span>}
                  <b className="jb-number">{index === 0 && column.sum === undefined ? '合计' : column.sum}</b>
                </Table.Summary.Cell>
              ))}
              <Table.Summary.Cell index={columns.length + shift} />
            </Table.Summary.Row>
          </Table.Summary>
        ) : undefined}
      />
      <nav className="jb-bar" aria-label={`${label}分页`}>
        <span>第 {links.number} 页</span>
        <span className="jb-bar-end">
          {[20, 50, 100].map((size) => (
            <Link plain key={size} href={filterHref({ size: size === 20 ? null : `${size}` })} aria-current={pageSize(params) === size ? 'true' : undefined}>
              {size} 条/页
            </Link>
          ))}
          {links.prevHref && <Link plain href={links.prevHref} rel="prev">上一页</Link>}
          {links.nextHref && <Link plain href={links.nextHref} rel="next">下一页</Link>}
        </span>
      </nav>
    </section>
  );
}
