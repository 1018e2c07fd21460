import type { ConsentScope } from '../../domain/consent/terms';
import { wholeScopes } from '../../domain/consent/holds';
import type { Person } from '../../policy/actor';
import type { Seen } from '../looks';
import type { Looked } from './catalogue-types';

/** Writes down what an answer shows; false when something that it rests on does not hold any more. */
export interface LookBook {
  record(person: Person, seen: readonly Seen[]): Promise<boolean>;
}

interface Way {
  readonly releaseId: string | null;
  readonly needId: string;
}

const waysOf = (text: string): Way[] =>
  text.split(',').filter((one) => one !== '').map((one) => {
    const [releaseId, needId] = one.split(' ') as [string, string];
    return { releaseId: releaseId === '' ? null : releaseId, needId };
  });

/** What one answer shows of enterprises, row by row; told as one look for each need. */
export class Sight {
  private readonly rows: Looked[] = [];
  readonly saw = (looked: Looked): void => void this.rows.push(looked);

  /** The looks, each under the consent or deal that opened it: what several open counts for the one that is needed anyway, else for the newest. */
  seen(): readonly Seen[] {
    const asked = this.rows.flatMap(({ enterpriseId, ways }) => Object.entries(ways).map(([scope, text]) => ({ enterpriseId, scope: scope as ConsentScope, ways: waysOf(text) })));
    const taken = new Map<string, { enterpriseId: string; way: Way; what: Set<ConsentScope> }>();
    // What can belong to one need alone comes first, and decides for the rest.
    const needsOf = (ways: readonly Way[]): number => new Set(ways.map((way) => way.needId)).size;
    for (const { enterpriseId, scope, ways } of asked.filter((one) => one.ways.length > 0).sort((a, b) => needsOf(a.ways) - needsOf(b.ways))) {
      const way = ways.find((one) => taken.get(one.needId)?.way.releaseId === one.releaseId) ?? ways[0]!;
      const known = taken.get(way.needId);
      if (known === undefined) taken.set(way.needId, { enterpriseId, way, what: new Set([scope]) });
      else {
        known.what.add(scope);
        if (known.way.releaseId === null) known.way = way;
      }
    }
    return [...taken.values()].map(({ enterpriseId, way, what }) => ({ enterpriseId, ...way, what: wholeScopes([...what]).filter((scope) => what.has(scope)) }));
  }
}
