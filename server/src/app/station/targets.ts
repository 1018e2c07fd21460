import { FigureKind } from '../../domain/station/terms';

/** What a year-end figure should reach, with the words of its document. */
export interface YearTarget {
  readonly kind: FigureKind;
  /** In the unit of the figure; money in fen. */
  readonly value: bigint;
  /** gt: must be exceeded (突破). */
  readonly compare: 'gte' | 'gt';
  readonly source: string;
}

/** Targets as the dated file (rules/targets) states them. */
export interface Targets {
  /** Targets of a year for which the platform keeps a figure; none where the documents name none. */
  ofYear(year: number): readonly YearTarget[];
}

type Json = Readonly<Record<string, unknown>>;
const fault = (at: string, what: string): never => {
  throw new RangeError(`targets: ${at} ${what}`);
};
const record = (raw: unknown, at: string): Json => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Json) : fault(at, 'must be a mapping'));
const list = (raw: unknown, at: string): readonly unknown[] => (Array.isArray(raw) ? raw : fault(at, 'must be a list'));
const text = (raw: unknown, at: string): string => (typeof raw === 'string' && raw !== '' ? raw : fault(at, 'must be a text'));
const whole = (raw: unknown, at: string): number => (Number.isSafeInteger(raw) && (raw as number) >= 0 ? (raw as number) : fault(at, 'must be a whole number'));
const amount = (raw: unknown, at: string): bigint => (typeof raw === 'string' && /^[1-9]\d{0,17}$/.test(raw) ? BigInt(raw) : fault(at, 'must be digits in quotes, above 0'));
const among = <K extends string>(raw: unknown, codes: readonly K[], at: string): K => codes.find((code) => code === raw) ?? fault(at, `must be one of ${codes.join(', ')}`);

/** Figures that documents set targets for and the platform does not count yet. */
const NOT_COUNTED = ['PUSHED'] as const;

/** Reads the parsed file. Throws RangeError with the path of the first fault. Pure. */
export function readTargets(raw: unknown): Targets {
  const root = record(raw, 'file');
  const documents = record(root['documents'], 'documents');
  const cited = (code: unknown, clause: unknown, words: unknown, at: string): string => {
    const document = record(documents[text(code, `${at}.document`)], `${at}.document`);
    const number = document['number'] === undefined ? '' : `（${text(document['number'], 'documents.number')}）`;
    return `《${text(document['title'], 'documents.title')}》${number}${text(clause, `${at}.clause`)}：“${text(words, `${at}.words`)}”`;
  };
  const years = new Map(list(root['years'], 'years').map((entry, i) => {
    const at = `years.${i}`;
    const year = record(entry, at);
    const targets = list(year['targets'], `${at}.targets`).flatMap((each, j): YearTarget[] => {
      const where = `${at}.targets.${j}`;
      const target = record(each, where);
      const kind = among(target['kind'], [...FigureKind.codes, ...NOT_COUNTED], `${where}.kind`);
      const source = cited(year['document'], year['clause'], target['words'], where);
      const read = { value: amount(target['value'], `${where}.value`), compare: among(target['compare'], ['gte', 'gt'] as const, `${where}.compare`), source };
      return kind === 'PUSHED' ? [] : [{ kind, ...read }];
    });
    return [whole(year['year'], `${at}.year`), targets] as const;
  }));
  return { ofYear: (year) => years.get(year) ?? [] };
}

/** Largest progress that is shown: 1000 times the target. */
const MOST_BP = 10_000_000n;

/** How much of a target is reached, in basis points, rounded down: below 10000 until it is reached. A target of "more than" is not reached by its own value. */
export function reachedBp(target: Pick<YearTarget, 'value' | 'compare'>, value: bigint): number {
  const goal = target.compare === 'gt' ? target.value + 1n : target.value;
  const reached = (value * 10_000n) / goal;
  return Number(reached > MOST_BP ? MOST_BP : reached < 0n ? 0n : reached);
}
