import type { Metadata } from 'next';
import { ExportButton } from '@/features/export/export-button';
import { WaitingLine } from '@/features/case/waiting-line';
import { instAdmitted } from '@/features/institution/staff/me';
import { matchesOf, type Match } from '@/features/need/staff/matches';
import { modesText, windowText, type PoolNeed } from '@/features/need/staff/need-words';
import { PoolFilters } from '@/features/need/staff/pool-filters';
import { poolVariables, productOf } from '@/features/need/staff/pool-params';
import { PoolTable, type PoolRow } from '@/features/need/staff/pool-table';
import { InstPoolDocument } from '@/gql/operations';
import { label } from '@/gql/labels';
import { formatInstant } from '@/lib/dates';
import type { SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { LinkButton } from '@/ui/light/button';
import { Card, Cards } from '@/ui/light/card';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';

export const metadata: Metadata = { title: '需求池' };

const FILTERS = ['q', 'area', 'mode', 'band', 'industry', 'stage', 'purpose', 'invited', 'product'];

const rowOf = (need: PoolNeed, match: Match | undefined, now: Date): PoolRow => ({
  ...need,
  window: windowText(need, now),
  match: match ? { eligible: match.eligible, passed: match.passed, total: match.passed + match.failed + match.unknown } : null,
});

/** Open needs: invitations first, then the pool under the filters of the address. */
export default async function PoolPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { institution } = await instAdmitted();
  const now = new Date();
  const product = productOf(params);
  const matches = product ? await matchesOf(product) : null;
  const variables = poolVariables(params, matches ? [...matches.keys()] : undefined);
  const pool = await read(InstPoolDocument, { ...variables, mine: [institution.id] });
  const nodes = matches ? [...matches.keys()].flatMap((id) => pool.needs.nodes.find((need) => need.id === id) ?? []) : pool.needs.nodes;
  const filtered = FILTERS.some((key) => params[key] !== undefined);
  return (
    <>
      <PageHead
        title="需求池" lead="企业身份在公开前不显示；揭榜后由企业决定是否向本机构公开。"
        figure={<Figure primary label={matches ? '匹配的开放需求' : filtered ? '符合条件' : '开放需求'} value={pool.needs.totalCount} unit="条" />}
        actions={<ExportButton shown={{ list: 'NEEDS', filter: variables.filter, orderBy: variables.orderBy }} rows={pool.needs.totalCount} />}
      />
      {pool.invited.nodes.length > 0 && (
        <section className="jb-section mb-4" aria-labelledby="invited">
          <h2 id="invited">邀请本机构的（{pool.invited.nodes.length}）</h2>
          <Cards>
            {pool.invited.nodes.map(({ id, need, waitingOn }) => (
              <Card
                key={id} title={need.code} href={`/inst/needs/${need.id}`} sub={`${need.area.name} · ${modesText(need)} · ${label('Purpose', need.purpose)}`}
                primary={<Figure primary label="融资金额" value={label('AmountBand', need.amountBand)} />} proof={<WaitingLine waiting={waitingOn} now={now} own="INSTITUTION" short />}
                action={<LinkButton tone="secondary" href={`/inst/needs/${need.id}`}>查看并答复</LinkButton>}
              />
            ))}
          </Cards>
        </section>
      )}
      <PoolFilters areas={pool.areas} products={pool.products.nodes} />
      <PoolTable
        rows={nodes.map((need) => rowOf(need, matches?.get(need.id), now))} total={pool.needs.totalCount} asOf={formatInstant(now, 'short')}
        page={matches ? { hasNextPage: false } : pool.needs.pageInfo} matched={matches !== null} filtered={filtered}
      />
    </>
  );
}
