import { checkReason } from '../../domain/institution/admission';
import type { ReviewDecision } from '../../domain/institution/terms';
import { checkProduct } from '../../domain/product/check-product';
import { unpackContent } from '../../domain/product/content';
import type { Product, ProductVersion } from '../../domain/product/model';
import { refuseActor, refuseInput, refuseState, requireValid } from '../../kernel/refusal';
import type { Audience, Tx, UseCase } from '../ports';
import { institutionProduct } from './links';
import { loadProduct } from './load-product';
import { startProductResubmission, startVerification } from './product-clocks';

/** The product takes over the approved content; whatever was not suspended is on the shelf and counts as verified. */
async function publish(tx: Tx, product: Product, version: ProductVersion, audience: Audience): Promise<void> {
  const content = unpackContent(version.content);
  requireValid(checkProduct(content, tx.today));
  const patch = { ...content, version: version.number, lastVerifiedAt: tx.now };
  if (product.status === 'SUSPENDED') {
    await tx.update('product', product.id, patch);
    return;
  }
  const shelved = await tx.move('product', product, product.status === 'IN_REVIEW' ? 'publish' : 'verify', { patch, note: `第 ${version.number} 版`, audience });
  await startVerification(tx, shelved);
}

/** A station's decision on a product version: approves (the product takes the content) or returns it with a note. Never by its maker. */
export const reviewProduct: UseCase<{ versionId: string; decision: ReviewDecision; note?: string | null }> = async (tx, { versionId, decision, note }) => {
  const person = tx.person();
  const seen = await tx.get('productVersion', versionId);
  const { product, stationId, audience } = await loadProduct(tx, seen.productId);
  tx.authorize('product.review', { owner: seen.institutionId, station: stationId, maker: seen.makerId }, 'productVersion.read');
  const version = await tx.get('productVersion', versionId, 'update');
  if (version.makerId === person.memberId) refuseActor('编制人不能审核自己的版本，请由他人审核。');
  if (version.status !== 'IN_REVIEW') refuseState(version.status, '该版本不在待审状态，可能已由他人办理，请刷新后查看。');
  if (decision === 'REFUSE') refuseInput([{ path: 'decision', message: '产品审核只有“通过”和“退回”；不宜上架的请退回并写明原因。' }]);
  if (decision === 'RETURN') requireValid(checkReason(note, 'note', '退回意见'));
  const words = (note ?? '').trim();
  const passed = decision === 'PASS';
  const patch = { reviewedAt: tx.now, reviewerId: person.memberId, note: words || null };
  const next = await tx.move('productVersion', version, passed ? 'approve' : 'return', { patch, note: words || undefined, audience });
  await tx.stopClocks('productVersion', versionId, ['PRODUCT_REVIEW']);
  if (passed) await publish(tx, product, next, audience);
  else {
    if (product.status === 'IN_REVIEW') await tx.move('product', product, 'return', { note: words, audience });
    await startProductResubmission(tx, next);
  }
  const shown = product.status === 'SUSPENDED' ? '产品仍处于暂停状态，请联系站点恢复。' : '产品已在架，请至少每 90 天核验一次。';
  await tx.notify({
    orgId: version.institutionId,
    kind: 'PRODUCT',
    title: passed ? `产品第 ${version.number} 版已通过审核` : `产品第 ${version.number} 版被退回`,
    body: passed ? `「${String(version.content.name)}」审核通过。${shown}` : `「${String(version.content.name)}」退回意见：${words}。请修改后重新提交。`,
    link: institutionProduct(product.id),
    todo: !passed,
  });
  if (passed) await tx.emit('product.published', 'product', product.id, { ...audience, public: true });
  return { kind: 'productVersion', id: versionId };
};
