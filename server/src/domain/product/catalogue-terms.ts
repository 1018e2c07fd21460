import type { StoredCondition } from './model';
import { GuaranteeKind, ProductFamily, RepaymentMethod } from './terms';

/** The machine form of one catalogued product's published words (product-terms.yaml). Empty list = not published. */
export interface CatalogueTerms {
  readonly family: ProductFamily;
  readonly guarantees: readonly GuaranteeKind[];
  readonly repayments: readonly RepaymentMethod[];
  /** Area codes; none = nationwide or not stated. */
  readonly areas: readonly string[];
  /** Working days, where published. */
  readonly promisedDays: number | null;
  readonly conditions: readonly StoredCondition[];
}
/** Names the faults of a list of conditions; the matching vocabulary supplies it. */
export type ConditionCheck = (json: unknown, base: string) => readonly { readonly path: string; readonly message: string }[];

const KEYS = ['family', 'guarantees', 'repayments', 'areas', 'promisedDays', 'conditions'];
const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null && !Array.isArray(x);

function list<K extends string>(raw: unknown, codes: readonly K[] | undefined, at: string): readonly K[] {
  if (!Array.isArray(raw)) throw new RangeError(`${at}: must be a list`);
  for (const code of raw as unknown[]) {
    if (typeof code !== 'string' || (codes !== undefined && !(codes as readonly string[]).includes(code))) throw new RangeError(`${at}: unknown code ${String(code)}`);
  }
  return raw as readonly K[];
}

function readOne(raw: unknown, at: string, check: ConditionCheck): CatalogueTerms {
  if (!isRecord(raw)) throw new RangeError(`${at}: must be a mapping`);
  const extra = Object.keys(raw).find((key) => !KEYS.includes(key));
  if (extra !== undefined) throw new RangeError(`${at}.${extra}: unknown key`);
  const [family] = list([raw.family], ProductFamily.codes, `${at}.family`);
  const days = raw.promisedDays ?? null;
  if (days !== null && !(Number.isInteger(days) && (days as number) > 0)) throw new RangeError(`${at}.promisedDays: must be a whole number of days`);
  const [fault] = check(raw.conditions, `${at}.conditions`);
  if (fault !== undefined) throw new RangeError(`${fault.path}: ${fault.message}`);
  return {
    family: family!, promisedDays: days as number | null, conditions: raw.conditions as readonly StoredCondition[],
    guarantees: list(raw.guarantees, GuaranteeKind.codes, `${at}.guarantees`), repayments: list(raw.repayments, RepaymentMethod.codes, `${at}.repayments`),
    areas: list(raw.areas, undefined, `${at}.areas`),
  };
}

/** Reads the parsed product-terms.yaml, by product id. Throws RangeError with the path of the first fault. */
export function readCatalogueTerms(json: unknown, check: ConditionCheck): ReadonlyMap<string, CatalogueTerms> {
  if (!isRecord(json) || !isRecord(json.products)) throw new RangeError('products: must be a mapping');
  return new Map(Object.entries(json.products).map(([id, raw]) => [id, readOne(raw, `products.${id}`, check)]));
}
