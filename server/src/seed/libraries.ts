import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DataSource } from 'typeorm';
import { entities } from '../db/entities';
import { provenanceBook } from '../domain/common/provenance';
import { catalogueInstitution } from '../domain/institution/catalogue';
import type { Institution } from '../domain/institution/model';
import { validateConditions } from '../domain/matching';
import type { Area } from '../domain/org/model';
import type { AreaKind } from '../domain/org/terms';
import { catalogueProduct } from '../domain/product/catalogue';
import { readCatalogueTerms } from '../domain/product/catalogue-terms';
import type { Product } from '../domain/product/model';
import { parseCsvRecords } from '../kernel/csv';
import { sha256 } from '../kernel/ids';

/** Folder of the libraries. */
export const SEEDS = join(__dirname, '..', '..', 'seeds');

const text = (name: string): string => readFileSync(join(SEEDS, name), 'utf8');

/** The same catalogue number always becomes the same id, so that loading again changes nothing. */
export function seedId(code: string): string {
  const hex = sha256(`catalogue:${code}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Areas of Xixian that the portal works with; the other rows of areas.csv only name regions of products. */
function xixianAreas(): Area[] {
  const kinds: readonly string[] = ['NEW_AREA', 'NEW_TOWN', 'PARK'];
  return parseCsvRecords(text('areas.csv'))
    .filter((row) => kinds.includes(row['level']!))
    .map((row) => ({ id: row['code']!, name: row['name']!, kind: row['level'] as AreaKind, parentId: row['level'] === 'NEW_AREA' ? null : row['parent_code']! }));
}

/**
 * Loads areas and the public catalogue (公开资料收录). Rows keep their ids, so a second run only brings changed texts up to date;
 * participants and their products are never touched. Answers how many rows there are.
 */
export async function loadLibraries(source: DataSource): Promise<{ areas: number; institutions: number; products: number }> {
  const sources = provenanceBook(parseCsvRecords(text('sources.csv')));
  const areas = xixianAreas();
  const institutions = parseCsvRecords(text('institutions.csv')).map((row): Institution => {
    const { code, cautions, defunct: _closed, ...item } = catalogueInstitution(row, sources);
    return {
      ...item, id: seedId(code), intro: null, uscc: null, qualification: null, agreementUntil: null, admittedOn: null, stationId: null, returnNote: null, catalogueId: null, demo: false,
      note: cautions.join('；'),
    };
  });
  const byName = new Map(institutions.map((i) => [i.name, i.id]));
  const terms = readCatalogueTerms(parse(text('product-terms.yaml')), validateConditions);
  const products = parseCsvRecords(text('products.csv')).map((row): Product => {
    const { code, cautions, ...item } = catalogueProduct(row, terms.get(row['id']!)!, sources);
    return {
      ...item, id: seedId(code), institutionId: byName.get(item.provider) ?? null, intro: [item.intro, ...cautions].filter(Boolean).join('\n'), lastVerifiedAt: null, lastUsedAt: null, version: 0, demo: false,
    };
  });
  await source.transaction(async (manager) => {
    await manager.upsert(entities.area, areas, ['id']);
    for (let i = 0; i < institutions.length; i += 200) await manager.upsert(entities.institution, institutions.slice(i, i + 200), ['id']);
    await manager.upsert(entities.product, products as never[], ['id']);
  });
  return { areas: areas.length, institutions: institutions.length, products: products.length };
}
