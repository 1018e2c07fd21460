/** A closed vocabulary: its codes, and what people read for each in Chinese and English. */
export interface Terms<K extends string> {
  readonly name: string;
  /** Code → code, so that it can be used like an enum. */
  readonly values: { readonly [P in K]: P };
  readonly labels: Readonly<Record<K, readonly [zh: string, en: string]>>;
  readonly codes: readonly K[];
}

/** The union of a vocabulary's codes. */
export type TermOf<T> = T extends Terms<infer K> ? K : never;

/** Declares a vocabulary once; code, schema, labels and database checks follow from it. */
export function terms<K extends string>(name: string, labels: Record<K, readonly [string, string]>): Terms<K> {
  const codes = Object.keys(labels) as K[];
  const values = Object.fromEntries(codes.map((code) => [code, code])) as { [P in K]: P };
  return Object.freeze({ name, values, labels, codes });
}

/** Chinese label of a code. */
export function zh<K extends string>(vocabulary: Terms<K>, code: K): string {
  return vocabulary.labels[code][0];
}
