import { label, valuesOf } from '@/gql/labels';
import type { InstitutionListQueryVariables } from '@/gql/types';
import { manyOf, one, oneOf, pageSize, withoutValue, type SearchParams } from '@/lib/url-state';
import type { AppliedFilter } from '@/ui/light/filter-panel';

/** Address of the list. */
export const INSTITUTIONS = '/institutions';

/** Participants of the platform, or public records. */
export const STANDINGS = { admitted: '已准入', catalogued: '公开资料收录' } as const;
type Standing = keyof typeof STANDINGS;

/** Reads the address of the institution list into the query and its chips. */
export function readInstitutionParams(params: SearchParams): { variables: InstitutionListQueryVariables; applied: AppliedFilter[]; standing: Standing | undefined } {
  const search = one(params, 'q');
  const region = one(params, 'region');
  const classes = manyOf(params, 'class', valuesOf('InstitutionClass'));
  const kinds = manyOf(params, 'kind', valuesOf('InstitutionKind'));
  const standing = oneOf(params, 'state', Object.keys(STANDINGS) as Standing[]);
  const chip = (text: string, key: string, value?: string): AppliedFilter => ({ label: text, removeHref: withoutValue(INSTITUTIONS, params, key, value) });
  return {
    variables: {
      first: pageSize(params),
      after: one(params, 'after'),
      filter: {
        search, region, classes, kinds,
        participating: standing === 'admitted' ? true : undefined,
        statuses: standing === 'catalogued' ? ['CATALOGUED'] : standing === 'admitted' ? undefined : ['CATALOGUED', 'ADMITTED', 'SUSPENDED'],
      },
      // Participants carry a day of admission and so stand before the public records.
      orderBy: standing === 'catalogued' ? { by: 'NAME', desc: false } : { by: 'ADMITTED_ON', desc: true },
    },
    applied: [
      ...(search ? [chip(`“${search}”`, 'q')] : []),
      ...classes.map((value) => chip(label('InstitutionClass', value), 'class', value)),
      ...kinds.map((value) => chip(label('InstitutionKind', value), 'kind', value)),
      ...(region ? [chip(region, 'region')] : []),
      ...(standing ? [chip(STANDINGS[standing], 'state')] : []),
    ],
    standing,
  };
}
