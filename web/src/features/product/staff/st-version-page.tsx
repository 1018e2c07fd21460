import { label } from '@/gql/labels';
import { StVersionDocument, StVersionIndexDocument } from '@/gql/operations';
import type { StVersionQuery, VersionStatus } from '@/gql/types';
import { shownName } from '@/features/product/terms';
import { inTree, openDesk } from '@/features/station/desk';
import type { Base } from '@/features/station/drill';
import { formatInstant } from '@/lib/dates';
import { found, read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { Link } from '@/ui/light/link';
import { Notice } from '@/ui/light/messages';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { Timeline } from '@/ui/light/timeline';
import type { Tone } from '@/ui/tokens';
import { StVersionActions } from './st-version-actions';
import { StVersionDiff } from './st-version-diff';
import { contentLines, diffLines, readContent } from './st-version-words';

type Version = NonNullable<StVersionQuery['product']>['versions'][number];

const TONE: Record<VersionStatus, Tone> = { DRAFT: 'neutral', IN_REVIEW: 'action', APPROVED: 'good', RETURNED: 'info' };

/** The approved version that stands before this one, if any. */
const shelfBefore = (versions: readonly Version[], version: Version): Version | null =>
  versions.filter((one) => one.status === 'APPROVED' && one.number < version.number).sort((a, b) => b.number - a.number)[0] ?? null;

/** A version beside what stands on the shelf, with the decision and the course of versions; a product's id opens its newest. */
export async function StVersionPage({ base, versionId }: { base: Base; versionId: string }) {
  const desk = await openDesk(base);
  const { productVersions } = await read(StVersionIndexDocument);
  const productId = productVersions.find((one) => one.id === versionId)?.product.id ?? versionId;
  const answer = await read(StVersionDocument, { productId });
  const product = found(answer.product);
  const version = found(productId === versionId ? product.versions[0] : product.versions.find((one) => one.id === versionId));
  const before = shelfBefore(product.versions, version);
  const lines = (one: Version) => contentLines(readContent(one.content), answer.conditionFields, desk.areas);
  const diff = diffLines(lines(version), before && lines(before));
  const changed = diff.filter((line) => line.changed);
  const rows = before ? [...changed, ...diff.filter((line) => !line.changed)] : diff;
  const mine = desk.canAct && inTree(desk, product.institution?.station?.id);
  return (
    <>
      <PageHead
        back={{ href: `${base}/products`, text: '产品库' }} title={shownName(product)}
        lead={<>{product.institution ? <Link href={`${base}/institutions/${product.institution.id}`}>{product.institution.name}</Link> : product.provider} · 第 {version.number} 版 · 提交于 {formatInstant(version.submittedAt)} {product.status !== 'IN_REVIEW' && `· 产品${label('ProductStatus', product.status)}`}</>}
        tags={<>{product.demo && <StatusTag tone="neutral">演示</StatusTag>}<StatusTag tone={TONE[version.status]}>{label('VersionStatus', version.status)}</StatusTag></>}
        figure={<Figure primary label={before ? `与在架第 ${before.number} 版相比` : '首个版本'} value={before ? changed.length : '新产品'} unit={before ? '处改动' : undefined} />}
        actions={mine && <StVersionActions versionId={version.id} versionStatus={version.status} productId={product.id} productStatus={product.status} name={product.name} />}
      />
      {version.note && <div className="mb-4"><Notice tone={version.status === 'RETURNED' ? 'action' : 'info'} title="审核意见">{version.note}</Notice></div>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <StVersionDiff lines={rows} after={version.number} before={before?.number ?? null} />
        <aside aria-labelledby="version-course">
          <h2 id="version-course" className="mb-2">版本经过</h2>
          <Timeline
            items={[...product.versions].reverse().map((one) => ({
              id: one.id, at: one.reviewedAt ?? one.submittedAt, current: one.id === version.id,
              title: <>{one.id === version.id ? `第 ${one.number} 版` : <Link href={`${base}/products/${one.id}`}>第 {one.number} 版</Link>} {label('VersionStatus', one.status)}</>,
              children: one.note,
            }))}
          />
        </aside>
      </div>
    </>
  );
}
