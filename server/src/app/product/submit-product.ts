import { checkProduct, missingForReview } from '../../domain/product/check-product';
import { unpackContent } from '../../domain/product/content';
import { refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { stationVersion } from './links';
import { loadProduct, requireStation } from './load-product';
import { startProductReview } from './product-clocks';

/** Submits a product version to the station that admitted the institution. Refuses with every field that is wrong or missing. */
export const submitProduct: UseCase<{ versionId: string }> = async (tx, { versionId }) => {
  tx.person();
  const seen = await tx.get('productVersion', versionId);
  const { product, institution, stationId, audience } = await loadProduct(tx, seen.productId);
  tx.authorize('product.edit', { owner: seen.institutionId, station: stationId }, 'productVersion.read');
  const version = await tx.get('productVersion', versionId, 'update');
  if (version.status !== 'DRAFT' && version.status !== 'RETURNED') refuseState(version.status, '该版本已提交，请等站点审核。');
  if (product.status === 'OFF_SHELF') refuseState(product.status, '产品已下架，不能再提交；请新建产品。');
  const content = unpackContent(version.content);
  requireValid([...checkProduct(content, tx.today), ...missingForReview(content)]);
  const reviewer = requireStation(stationId, product.status);
  const next = await tx.move('productVersion', version, 'submit', { patch: { submittedAt: tx.now, reviewedAt: null, reviewerId: null, note: null }, audience });
  if (product.status === 'DRAFT') await tx.move('product', product, 'submit', { audience });
  await tx.stopClocks('productVersion', versionId, ['RESUBMISSION']);
  await startProductReview(tx, next, reviewer);
  await tx.notify({
    orgId: reviewer,
    kind: 'PRODUCT',
    title: '产品待审核',
    body: `「${institution?.name ?? product.provider}」提交了产品「${content.name}」第 ${version.number} 版，请核对额度、利率、条件后审核。`,
    link: stationVersion(versionId),
    todo: true,
  });
  return { kind: 'productVersion', id: versionId };
};
