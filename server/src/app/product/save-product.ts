import { packContent } from '../../domain/product/content';
import { draftStep } from '../../domain/product/draft';
import type { ProductContent } from '../../domain/product/model';
import { refuseState } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { Done, Tx, UseCase } from '../ports';
import { loadProduct } from './load-product';
import { readProduct, type ProductInput } from './read-input';

const UNTOUCHED = { submittedAt: null, reviewedAt: null, reviewerId: null, note: null } as const;

async function create(tx: Tx, input: ProductInput): Promise<Done> {
  const person = tx.person();
  tx.authorize('product.edit', { owner: person.orgId }, 'public.read');
  const institution = await tx.get('institution', person.orgId);
  const content = readProduct(input, tx.today);
  const product = await tx.insert('product', {
    ...content, institutionId: institution.id, provider: institution.name, status: 'DRAFT', rateText: null, accessText: null, lastVerifiedAt: null, lastUsedAt: null, version: 0,
    source: null, grade: null, asOf: null, demo: institution.demo,
  });
  const version = await tx.insert('productVersion', {
    ...UNTOUCHED, productId: product.id, institutionId: institution.id, number: 1, status: 'DRAFT', content: packContent(content), makerId: person.memberId,
  });
  await tx.audit({ action: 'product.create', subject: 'product', subjectId: product.id, audience: audienceOf({ institutionId: institution.id, stationId: institution.stationId }) });
  return { kind: 'productVersion', id: version.id };
}

async function saveVersion(tx: Tx, productId: string, institutionId: string, content: ProductContent): Promise<string> {
  const { memberId } = tx.person();
  const step = draftStep(await tx.find('productVersion', { productId }, 'update'));
  if (step.kind === 'wait') return refuseState(step.version.status, '已有一个版本在审核中，请等站点审核后再修改。');
  if (step.kind === 'update') return (await tx.update('productVersion', step.version.id, { content: packContent(content), makerId: memberId })).id;
  const version = await tx.insert('productVersion', { ...UNTOUCHED, productId, institutionId, number: step.number, status: 'DRAFT', content: packContent(content), makerId: memberId });
  return version.id;
}

async function change(tx: Tx, id: string, input: ProductInput): Promise<Done> {
  tx.person();
  const { product, institution, facts, audience } = await loadProduct(tx, id);
  tx.authorize('product.edit', facts, 'product.read');
  if (institution === null || product.status === 'CATALOGUED') return refuseState(product.status, '公开资料收录的产品不能修改，请新建本机构的产品。');
  if (product.status === 'OFF_SHELF') refuseState(product.status, '产品已下架，不能再修改；请新建产品。');
  const content = readProduct(input, tx.today);
  const versionId = await saveVersion(tx, id, institution.id, content);
  if (product.status === 'DRAFT') await tx.update('product', id, content);
  await tx.audit({ action: 'product.save', subject: 'product', subjectId: id, audience });
  return { kind: 'productVersion', id: versionId };
}

/** Saves a new product as a draft, or a change of one as its open version; what is on the shelf stays as it is until a station approves. */
export const saveProduct: UseCase<{ id?: string | null; input: ProductInput }> = (tx, { id, input }) => (id ? change(tx, id, input) : create(tx, input));
