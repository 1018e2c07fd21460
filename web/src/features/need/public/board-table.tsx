import { label } from '@/gql/labels';
import type { BoardLineFragment } from '@/gql/types';
import { DataTable, type Column } from '@/ui/light/data-table';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { claimDeadline, takesClaims } from './claim-deadline';

/** Way of claiming in few words. */
export const CLAIM_WORDS: Record<BoardLineFragment['claimMode'], string> = { FIRST_COME: '先到先揭', SEALED: '密封竞价', INVITED: '定向邀请' };

/** Stage without its years, for a narrow column. */
const stageWord = (need: BoardLineFragment): string => label('GrowthStage', need.stage).replace(/（.*）$/, '');

const place = (need: BoardLineFragment): string => [need.area.name, label('IndustrySection', need.industry), stageWord(need)].join(' · ');

/** What the money is for and how: 研发投入 · 贷款、担保 · 12 个月. */
const wish = (need: BoardLineFragment): string =>
  [need.purpose && label('Purpose', need.purpose), need.modes.map((mode) => label('FinancingMode', mode)).join('、'), need.months && `${need.months} 个月`].filter(Boolean).join(' · ');

function Tag({ need, now }: { need: BoardLineFragment; now: Date }) {
  const until = claimDeadline(need, now);
  if (until?.tone === 'action') return <StatusTag tone="action">临期</StatusTag>;
  return need.demo ? <StatusTag tone="neutral">演示</StatusTag> : null;
}

/** The anonymous board: a table, cards on a phone. */
export function BoardTable({ rows, now, caption = '融资需求' }: { rows: readonly BoardLineFragment[]; now: Date; caption?: string }) {
  const columns: Column<BoardLineFragment>[] = [
    { key: 'code', head: '编号', card: 'title', cell: (need) => <><Link plain className="whitespace-nowrap" href={`/needs/${need.id}`}>{need.code}</Link> <Tag need={need} now={now} /></> },
    { key: 'place', head: '区域 · 行业 · 阶段', card: 'sub', cell: (need) => <span className="md:block md:max-w-[19em]">{place(need)}</span>, title: place },
    { key: 'amount', head: '金额', kind: 'date', card: 'primary', cell: (need) => label('AmountBand', need.amountBand) },
    { key: 'wish', head: '用途 · 方式 · 期限', card: 'wide', cell: wish, title: wish },
    { key: 'claim', head: '揭榜', kind: 'date', cell: (need) => `${CLAIM_WORDS[need.claimMode]}${need.claimCount === null || !takesClaims(need, now) ? '' : ` ${need.claimCount}/${need.claimCap}`}` },
    {
      key: 'until', head: '截止', kind: 'date', card: 'wide',
      cell: (need) => {
        const until = claimDeadline(need, now);
        return until ? `${until.text.replace(' 截止', '')} · ${until.left.replace('还剩 ', '')}` : takesClaims(need, now) ? '--' : label('NeedStatus', need.status);
      },
    },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} rowKey={(need) => need.id} />;
}
