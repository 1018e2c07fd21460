import type { ReactNode } from 'react';
import { Link } from './link';

/** State of a sortable column and the link that changes it. */
export type ColumnSort = { href: string; state: 'asc' | 'desc' | null };

/** One column. `unit` stands in the head; `foot` is the sum of the filter, not of the page. */
export type Column<Row> = {
  key: string;
  head: string;
  unit?: string;
  kind?: 'text' | 'number' | 'date' | 'tag' | 'action';
  cell: (row: Row) => ReactNode;
  /** Full text on hover where two lines may cut it. */
  title?: (row: Row) => string | undefined;
  sort?: ColumnSort;
  foot?: ReactNode;
  /** Text that is read in full: never cut after two lines. */
  wrap?: boolean;
  /** Place in the card on a phone. `primary` is the card's one main figure. */
  card?: 'title' | 'sub' | 'primary' | 'wide' | 'hide';
};

const ORDER = { asc: 'ascending', desc: 'descending' } as const;

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, unit, kind = 'text', sort } = column;
  const name = unit ? `${head}（${unit}）` : head;
  return (
    <th scope="col" role="columnheader" data-kind={kind} aria-sort={sort?.state ? ORDER[sort.state] : undefined}>
      {sort ? <Link plain href={sort.href}>{name}{sort.state === 'asc' ? ' ↑' : sort.state === 'desc' ? ' ↓' : ''}</Link> : name}
    </th>
  );
}

/** Without what is undefined: each attribute of each cell is written into the page a second time for hydration. */
const given = <Props extends object>(props: Props): Partial<Props> => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Partial<Props>;

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, unit, kind = 'text', card } = column;
  const content = column.cell(row);
  const shared = given({
    'data-kind': kind,
    'data-card': card,
    'data-wrap': column.wrap || undefined,
    'data-label': card === 'title' || card === 'sub' || kind === 'tag' || kind === 'action' ? undefined : unit ? `${head}（${unit}）` : head,
    'data-primary': card === 'primary' || undefined,
    title: column.title?.(row),
  });
  const filled = kind === 'text' && content !== '' && content != null;
  const body = filled ? <span className={column.wrap ? 'jb-whole' : 'jb-cut'}>{content}</span> : content;
  return card === 'title' ? <th scope="row" role="rowheader" {...shared}>{body}</th> : <td role="cell" {...shared}>{body}</td>;
}

/**
 * A table on the desktop and cards on the phone from one markup; roles are explicit because CSS changes the display.
 * Spare width stays at the right edge. `cards={false}` keeps the table and scrolls sideways (comparison, schedule).
 */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, cards = true, footLabel = '合计' }: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  cards?: boolean;
  footLabel?: string;
}) {
  const summed = columns.some((column) => column.foot !== undefined);
  return (
    <div
      className="jb-table-wrap" data-cards={cards || undefined}
      {...(cards ? {} : { tabIndex: 0, role: 'region', 'aria-label': caption })}
    >
      <table className="jb-table" role="table">
        <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => <Head key={column.key} column={column} />)}
            <td className="jb-spare" aria-hidden="true" />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
              <td className="jb-spare" aria-hidden="true" />
            </tr>
          ))}
        </tbody>
        {summed && (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, index) => (
                <td
                  role="cell" key={column.key} data-kind={column.kind ?? 'text'}
                  data-label={index > 0 && column.foot !== undefined ? (column.unit ? `${column.head}（${column.unit}）` : column.head) : undefined}
                >
                  {index === 0 && column.foot === undefined ? footLabel : column.foot}
                </td>
              ))}
              <td className="jb-spare" aria-hidden="true" />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
