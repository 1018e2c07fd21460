import { libraryTarget } from '../../app/station/library-target';
import type { Actor } from '../../policy/actor';
import type { Context } from '../context';

const CLASSES = ['FINANCIAL', 'VENTURE', 'INTERMEDIARY'] as const;

async function count(context: Context, institutions: object, products: object): Promise<object> {
  const total = async (type: string, filter: object, as: Actor): Promise<number> => (await context.reader.totals(type, filter, as, context.meter))['totalCount'] as number;
  const [financial, venture, intermediary, all] = await Promise.all([
    ...CLASSES.map((c) => total('Institution', { ...institutions, classes: [c] }, context.actor)),
    total('Product', products, context.actor),
  ]);
  return { financial, venture, intermediary, institutions: financial! + venture! + intermediary!, products: all };
}

/**
 * The libraries as they truly are: rows catalogued from public sources, participants admitted by the stations
 * of the tree, and what the yearly standard requires of the station's tier.
 */
export async function libraryCounts(context: Context, stationId: string | null): Promise<object> {
  const tree = await context.tree(stationId);
  const [catalogued, admitted] = await Promise.all([
    count(context, { statuses: ['CATALOGUED'] }, { statuses: ['CATALOGUED'] }),
    count(context, { participating: true, stationIds: tree?.stationIds ?? null }, { current: true, stationIds: tree?.stationIds ?? null }),
  ]);
  const required = libraryTarget(context.library, tree?.tier === 'BRANCH' ? 'BRANCH' : 'HUB');
  return { catalogued, admitted, required: required.counts, source: required.source, asOf: new Date(context.nowMs()) };
}
