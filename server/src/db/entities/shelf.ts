import { EntitySchema } from 'typeorm';
import { IndustrySection, TaxGrade } from '../../domain/enterprise/terms';
import type { Enterprise } from '../../domain/enterprise/model';
import { InstitutionClass, InstitutionKind, InstitutionStatus } from '../../domain/institution/terms';
import type { Institution } from '../../domain/institution/model';
import { ProductFamily, ProductStatus, VersionStatus } from '../../domain/product/terms';
import type { Product, ProductVersion } from '../../domain/product/model';
import { checkTerms, day, fen, flag, id, instant, int, json, ref, term, text, texts } from '../columns';

export const enterpriseEntity = new EntitySchema<Enterprise>({
  name: 'enterprise',
  columns: {
    id: id(), name: text(), uscc: text(), areaId: text(), stationId: ref(), industry: term(), foundedOn: day(), qualifications: texts(),
    contactName: text(true), contactPhone: text(true), address: text(true), mainBusiness: text(true), employees: int(true), researchers: int(true),
    revenueFen: fen(true), rndFen: fen(true), profitFen: fen(true), assetsFen: fen(true), debtFen: fen(true), loanBalanceFen: fen(true),
    taxGrade: term(true), inventionPatents: int(true), otherIp: int(true), techContractFen: fen(true), equityRaisedFen: fen(true),
    hadLoanBefore: flag(true), figuresYear: int(true), registeredAt: instant(), restrictedAt: instant(true), demo: flag(), version: int(),
  },
  checks: [checkTerms('enterprise', 'industry', IndustrySection), checkTerms('enterprise', 'tax_grade', TaxGrade)],
  uniques: [{ name: 'enterprise_uscc_unique', columns: ['uscc'] }],
  indices: [
    { name: 'enterprise_station_idx', columns: ['stationId', 'registeredAt', 'id'] },
    { name: 'enterprise_restricted_idx', columns: ['id'], where: 'restricted_at IS NOT NULL' },
    { name: 'enterprise_registered_idx', columns: ['registeredAt', 'id'] },
    { name: 'enterprise_name_idx', columns: ['name', 'id'] },
    { name: 'enterprise_industry_idx', columns: ['industry', 'registeredAt', 'id'] },
    { name: 'enterprise_qualification_idx', synchronize: false },
  ],
  foreignKeys: [
    { target: 'org', columnNames: ['id'], referencedColumnNames: ['id'], name: 'enterprise_org_fk' },
    { target: 'area', columnNames: ['areaId'], referencedColumnNames: ['id'], name: 'enterprise_area_fk' },
    { target: 'station', columnNames: ['stationId'], referencedColumnNames: ['id'], name: 'enterprise_station_fk' },
  ],
});

export const institutionEntity = new EntitySchema<Institution>({
  name: 'institution',
  columns: {
    id: id(), name: text(), class: term(), kind: term(), status: term(), region: text(true), publicCode: text(true), uscc: text(true), intro: text(true),
    qualification: text(true), agreementUntil: day(true), admittedOn: day(true), stationId: ref(true), returnNote: text(true), catalogueId: ref(true),
    source: text(true), grade: text(true), asOf: text(true), note: text(true), demo: flag(),
  },
  checks: [
    checkTerms('institution', 'class', InstitutionClass), checkTerms('institution', 'kind', InstitutionKind), checkTerms('institution', 'status', InstitutionStatus),
    { name: 'institution_admitted_complete', expression: `status <> 'ADMITTED'::text OR (station_id IS NOT NULL AND admitted_on IS NOT NULL AND agreement_until IS NOT NULL)` },
  ],
  indices: [
    { name: 'institution_uscc_once', columns: ['uscc'], unique: true, where: `uscc IS NOT NULL AND status <> ALL (ARRAY['CATALOGUED'::text, 'REFUSED'::text, 'EXITED'::text])` },
    { name: 'institution_status_idx', columns: ['status', 'name', 'id'] },
    { name: 'institution_station_idx', columns: ['stationId'] },
    { name: 'institution_name_idx', columns: ['name', 'id'] },
    // By expression: kept by the migration alone.
    { name: 'institution_admitted_order_idx', synchronize: false },
  ],
  foreignKeys: [{ target: 'station', columnNames: ['stationId'], referencedColumnNames: ['id'], name: 'institution_station_fk' }],
});

export const productEntity = new EntitySchema<Product>({
  name: 'product',
  columns: {
    id: id(), institutionId: ref(true), provider: text(), name: text(), family: term(), status: term(), amountMinFen: fen(true), amountMaxFen: fen(true),
    monthsMin: int(true), monthsMax: int(true), rateBasis: term(true), rateMinBp: int(true), rateMaxBp: int(true), rateText: text(true), guarantees: texts(), repayments: texts(),
    regions: texts(), industries: texts(), stages: texts(), feesText: text(true), papers: texts(), promisedDays: int(true), riskSharing: text(true), accessText: text(true), intro: text(true),
    conditions: json(), validUntil: day(true), lastVerifiedAt: instant(true), lastUsedAt: instant(true), version: int(), source: text(true), grade: text(true), asOf: text(true), demo: flag(),
  },
  checks: [
    checkTerms('product', 'family', ProductFamily), checkTerms('product', 'status', ProductStatus),
    { name: 'product_amount_range', expression: 'amount_min_fen <= amount_max_fen' },
    { name: 'product_months_range', expression: 'months_min <= months_max' },
    { name: 'product_rate_range', expression: 'rate_min_bp <= rate_max_bp' },
  ],
  indices: [
    { name: 'product_status_idx', columns: ['status', 'name', 'id'] },
    { name: 'product_institution_idx', columns: ['institutionId'] },
    { name: 'product_name_idx', columns: ['name', 'id'] },
    // By expression: kept by the migration alone.
    { name: 'product_relevance_order_idx', synchronize: false },
    { name: 'product_rate_order_idx', synchronize: false },
    { name: 'product_amount_order_idx', synchronize: false },
    { name: 'product_verified_order_idx', synchronize: false },
  ],
  foreignKeys: [{ target: 'institution', columnNames: ['institutionId'], referencedColumnNames: ['id'], name: 'product_institution_fk' }],
});

export const productVersionEntity = new EntitySchema<ProductVersion>({
  name: 'productVersion',
  tableName: 'product_version',
  columns: {
    id: id(), productId: ref(), institutionId: ref(), number: int(), status: term(), content: json(), makerId: ref(true), submittedAt: instant(true), reviewedAt: instant(true),
    reviewerId: ref(true), note: text(true),
  },
  checks: [
    checkTerms('product_version', 'status', VersionStatus),
    { name: 'product_version_maker_checker', expression: 'reviewer_id <> maker_id' },
  ],
  uniques: [{ name: 'product_version_number_unique', columns: ['productId', 'number'] }],
  indices: [{ name: 'product_version_one_open', columns: ['productId'], unique: true, where: `status <> 'APPROVED'::text` }],
  foreignKeys: [{ target: 'product', columnNames: ['productId'], referencedColumnNames: ['id'], name: 'product_version_product_fk' }],
});
