import { conditionFromForm, readConditions, type ConditionForm } from '../../domain/matching/conditions';
import { checkProduct } from '../../domain/product/check-product';
import { contentOf } from '../../domain/product/content';
import type { ProductContent } from '../../domain/product/model';
import type { BusinessDate } from '../../kernel/business-date';
import { requireValid, type Issue } from '../../kernel/refusal';

type Optional = 'amountMinFen' | 'amountMaxFen' | 'monthsMin' | 'monthsMax' | 'rateBasis' | 'rateMinBp' | 'rateMaxBp' | 'feesText' | 'promisedDays' | 'riskSharing' | 'intro' | 'validUntil';

/** A product as its form sends it: conditions with every value as text. */
export type ProductInput = Omit<ProductContent, Optional | 'conditions'> & { readonly [P in Optional]?: ProductContent[P] } & { readonly conditions: readonly ConditionForm[] };

const textOrNull = (text: string | null | undefined): string | null => (text == null || text.trim() === '' ? null : text.trim());

/** Reads a product form into content. Refuses with every issue of its fields and of its conditions. */
export function readProduct(input: ProductInput, today: BusinessDate): ProductContent {
  const read = readConditions(input.conditions.map(conditionFromForm));
  const content = contentOf({
    ...input,
    name: input.name.normalize('NFC').trim(),
    amountMinFen: input.amountMinFen ?? null,
    amountMaxFen: input.amountMaxFen ?? null,
    monthsMin: input.monthsMin ?? null,
    monthsMax: input.monthsMax ?? null,
    rateBasis: input.rateBasis ?? null,
    rateMinBp: input.rateMinBp ?? null,
    rateMaxBp: input.rateMaxBp ?? null,
    feesText: textOrNull(input.feesText),
    promisedDays: input.promisedDays ?? null,
    riskSharing: textOrNull(input.riskSharing),
    intro: textOrNull(input.intro),
    validUntil: input.validUntil ?? null,
    conditions: read.conditions,
  });
  const faults = read.issues.map((issue): Issue => ({ path: issue.path, message: `${issue.message}：${issue.remedy}` }));
  requireValid([...checkProduct(content, today), ...faults]);
  return content;
}
