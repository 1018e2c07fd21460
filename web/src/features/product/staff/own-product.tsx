import { Conditions } from '@/features/product/conditions';
import { termRows, type ProductDetail } from '@/features/product/product-facts';
import { label } from '@/gql/labels';
import type { InstProductMatchesQuery, InstProductQuery, VersionStatus } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { formatRateBand } from '@/lib/rate';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';
import type { Tone } from '@/ui/tokens';
import { modesText, monthsText } from '@/features/need/staff/need-words';

/** A product of the own shelf with its versions. */
export type OwnProduct = NonNullable<InstProductQuery['product']>;

const TONES: Readonly<Record<VersionStatus, Tone>> = { DRAFT: 'neutral', IN_REVIEW: 'info', APPROVED: 'good', RETURNED: 'action' };

/** Terms in force and entry conditions, and what the ledger shows. */
export function OwnTerms({ product }: { product: OwnProduct }) {
  return (
    <>
      <section className="jb-panel" aria-labelledby="p-terms">
        <h2 id="p-terms">{product.version > 0 ? `现行条款（第 ${product.version} 版）` : '条款（尚未上架）'}</h2>
        <SummaryList rows={termRows(product as ProductDetail)} missing="未公布" />
      </section>
      <section className="jb-panel" aria-labelledby="p-conditions"><h2 id="p-conditions">准入条件</h2><Conditions conditions={product.conditions} accessText={product.accessText} /></section>
      <section className="jb-panel" aria-labelledby="p-live">
        <h2 id="p-live">实绩</h2>
        <SummaryList
          missing="--"
          rows={[
            { label: '用此产品报价', value: `${product.claims} 次` },
            { label: '双方确认放款', value: `${product.funded} 笔` },
            { label: '实际年利率', value: product.actualRateMinBp === null ? null : formatRateBand(product.actualRateMinBp, product.actualRateMaxBp) },
            { label: '发榜到到账', value: product.medianDays === null ? null : `中位 ${product.medianDays} 天` },
            { label: '最近核验', value: product.lastVerifiedAt && formatInstant(product.lastVerifiedAt) },
          ]}
        />
      </section>
    </>
  );
}

/** Versions, newest first, with what the station said. */
export function OwnVersions({ product }: { product: OwnProduct }) {
  return (
    <section className="jb-panel" aria-labelledby="p-versions">
      <h2 id="p-versions">版本</h2>
      <ol className="grid gap-2">
        {product.versions.map((version) => (
          <li key={version.id} className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-2">第 {version.number} 版 <StatusTag tone={TONES[version.status]}>{label('VersionStatus', version.status)}</StatusTag></span>
            <span className="text-mute">{[version.submittedAt && `${formatInstant(version.submittedAt, 'short')} 提交`, version.reviewedAt && `${formatInstant(version.reviewedAt, 'short')} 审核`].filter(Boolean).join(' · ') || '尚未提交'}</span>
            {version.note && <span>站点意见：{version.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Open needs that the product fits best. */
export function MatchingNeeds({ matches, productId }: { matches: InstProductMatchesQuery['needMatches']; productId: string }) {
  return (
    <section className="jb-panel" aria-labelledby="p-needs">
      <h2 id="p-needs">匹配的开放需求</h2>
      {matches.length === 0 && <p className="text-mute">目前没有开放需求；有新需求时按匹配程度列在这里。</p>}
      <ul className="grid gap-2">
        {matches.map(({ need, eligible, passed, failed, unknown }) => (
          <li key={need.id} className="grid gap-0.5">
            <span><Link href={`/inst/needs/${need.id}`}>{need.code}</Link> {label('AmountBand', need.amountBand)} · {modesText(need)} · {monthsText(need)}</span>
            <span className="text-mute">{need.area.name} · {label('Answer', eligible)} {passed}/{passed + failed + unknown}{unknown > 0 && `（待确认 ${unknown}）`}</span>
          </li>
        ))}
      </ul>
      {matches.length > 0 && <Link href={`/inst/needs?product=${productId}`}>在需求池查看全部匹配</Link>}
    </section>
  );
}
