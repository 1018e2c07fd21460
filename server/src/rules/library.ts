import type { BusinessDate } from '../kernel/business-date';
import type { Issue } from '../kernel/refusal';
import { nearest } from '../kernel/text';
import type { Standard } from './model';
import { NoSuchPath, patched, type Change } from './patch';
import { contentHash, parseStandard } from './read/standard';

/** What was asked for and is not there, with the remedy. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Most combinations of readings that are kept. */
const MOST_READINGS = 256;

const said = (standard: Standard): string => `${standard.version}（${standard.from} 起${standard.until === null ? '，未定终止日' : `至 ${standard.until}`}）`;
const fault = (path: string, message: string): { readonly ok: false; readonly issues: readonly Issue[] } => ({ ok: false, issues: [{ path, message }] });

/** Whether a version holds on a day. */
export const inForce = (standard: Pick<Standard, 'from' | 'until'>, on: BusinessDate): boolean => standard.from <= on && (standard.until === null || on <= standard.until);

/** Every version of every standard. */
export class Library {
  private readonly byId: ReadonlyMap<string, readonly Standard[]>;
  private readonly read = new Map<string, Standard>();

  /** Throws RangeError when two versions of one standard overlap or carry the same name. */
  constructor(readonly all: readonly Standard[]) {
    const byId = new Map<string, Standard[]>();
    for (const standard of all) byId.set(standard.id, [...(byId.get(standard.id) ?? []), standard]);
    for (const versions of byId.values()) {
      versions.sort((a, b) => (a.from < b.from ? 1 : -1));
      versions.slice(1).forEach((older, index) => {
        const newer = versions[index]!;
        if (older.version === newer.version) throw new RangeError(`${older.id} 有两个版本都叫 ${older.version}，请给其中一个改名`);
        if (older.until === null || older.until >= newer.from) throw new RangeError(`${older.id} 的版本 ${said(older)} 与 ${said(newer)} 时间重叠，请给较早的版本写上 effective.until（早于 ${newer.from}）`);
      });
    }
    this.byId = byId;
  }

  /** Ids in file order. */
  get ids(): readonly string[] {
    return [...this.byId.keys()];
  }

  /** Versions of a standard, newest first; none when it is unknown. */
  versions(id: string): readonly Standard[] {
    return this.byId.get(id) ?? [];
  }

  /**
   * The version that was asked for, or the one in force on `asOf`. Without both: the one in force today, else the newest that is
   * kept. Refuses an unknown standard or version with the nearest name, and a day on which no version holds.
   */
  find(id: string, version: string | null, asOf: BusinessDate | null, today: BusinessDate): Found<Standard> {
    const versions = this.versions(id);
    const list = versions.map(said).join('、');
    if (versions.length === 0) {
      const near = nearest(id, this.ids);
      return fault('standard', `没有编号为“${id}”的标准${near === undefined ? '' : `；是不是“${near}”？`} 可用：${this.ids.join('、')}`);
    }
    if (version !== null) {
      const found = versions.find((one) => one.version === version);
      return found ? { ok: true, value: found } : fault('version', `${id} 没有“${version}”版；现有：${list}`);
    }
    const found = versions.find((one) => inForce(one, asOf ?? today));
    if (found) return { ok: true, value: found };
    if (asOf === null) return { ok: true, value: versions[0]! };
    return fault('asOf', `${asOf} 没有生效的版本；现有：${list}。请改日期，或写明要用的版本 version`);
  }

  /** The standard with other readings than the written ones; kept for the next call. Refuses unknown readings and options. */
  withReadings(standard: Standard, readings: readonly { readonly id: string; readonly option: string }[]): Found<Standard> {
    const changes: Change[] = [];
    for (const { id, option } of readings) {
      const reading = standard.readings.find((one) => one.id === id);
      if (reading === undefined) return fault(`readings.${id}`, `没有“${id}”这处读法；可选：${standard.readings.map((one) => one.id).join('、') || '无'}`);
      const chosen = reading.options.find((one) => one.id === option);
      if (chosen === undefined) return fault(`readings.${id}`, `没有“${option}”这种读法；可选：${reading.options.map((one) => one.id).join('、')}`);
      changes.push(...chosen.set.map(([path, value]) => ({ path, value })));
    }
    if (changes.length === 0) return { ok: true, value: standard };
    const key = `${standard.hash} ${readings.map(({ id, option }) => `${id}=${option}`).sort().join(' ')}`;
    const kept = this.read.get(key);
    if (kept) return { ok: true, value: kept };
    const made = this.tried(standard, changes);
    if (made.ok) {
      if (this.read.size >= MOST_READINGS) this.read.delete(this.read.keys().next().value!);
      this.read.set(key, made.value);
    }
    return made;
  }

  /** The standard with changes tried on it ("what if the cap were 15 万元?"). Refuses a path that leads nowhere and a result that is no valid rule. */
  tried(standard: Standard, changes: readonly Change[]): Found<Standard> {
    try {
      const raw = patched(standard.raw, changes);
      // The clauses are those of the document: a change may take away what states them.
      const parsed = parseStandard(patched(raw, [{ path: 'clauses', value: null }]), '');
      return parsed.ok ? { ok: true, value: { ...parsed.value, clauses: standard.clauses, hash: contentHash(raw), raw } } : { ok: false, issues: parsed.issues.map((issue) => ({ path: `patch.${issue.path}`, message: issue.message })) };
    } catch (error) {
      if (!(error instanceof NoSuchPath)) throw error;
      return fault(`patch.${error.path}`, `规则里没有这个位置${error.known.length === 0 ? '' : `；这里有：${error.known.join('、')}`}`);
    }
  }
}
