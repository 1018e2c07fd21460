import { shanghaiDay } from '../../kernel/business-date';
import { system, visitor } from '../../policy/actor';
import type { Context } from '../context';

/** Sums of the year that may be told to everybody: counts of public rows, and totals that name nobody. */
export async function publicFigures(context: Context): Promise<object> {
  const now = context.nowMs();
  const year = Number(shanghaiDay(now).slice(0, 4));
  const drawn = { drawnFrom: `${year}-01-01`, drawnTo: `${year}-12-31` };
  const total = (type: string, filter: object, as: typeof system | typeof visitor) => context.reader.totals(type, filter, as, context.meter);
  const [needs, products, institutions, deals, enterprises, demo] = await Promise.all([
    total('Need', { open: true }, visitor),
    total('Product', { current: true }, visitor),
    total('Institution', { participating: true }, visitor),
    total('Deal', { confirmed: true, ...drawn }, system),
    total('Enterprise', { financed: true, financedFrom: drawn.drawnFrom, financedTo: drawn.drawnTo }, system),
    total('Institution', { participating: true, demo: true }, visitor),
  ]);
  return {
    year, asOf: new Date(now), needsOpen: needs['totalCount'], currentProducts: products['totalCount'], admittedInstitutions: institutions['totalCount'], confirmedFen: deals['confirmedFen'],
    enterprisesFinanced: enterprises['totalCount'], demo: (demo['totalCount'] as number) > 0,
  };
}
