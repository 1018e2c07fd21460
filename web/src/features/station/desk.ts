import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { StDeskDocument } from '@/gql/operations';
import type { StDeskQuery } from '@/gql/types';
import { loginHref } from '@/lib/request-path';
import { currentPath, read } from '@/lib/urql/read';
import type { Base, ListFilter } from './drill';
import type { FilterNames } from './filter-words';
import { areasOf, subtree } from './tree';

type Viewer = NonNullable<StDeskQuery['viewer']>;

/** A station as the desk knows it. */
export type DeskStation = StDeskQuery['stations'][number];

/** Who works at a station's desk and what they oversee. */
export type Desk = {
  base: Base;
  viewer: Viewer;
  /** Operators act; authorities and auditors read. The API decides, this only hides what it would refuse. */
  canAct: boolean;
  /** The operator's station with everything below it; empty for authorities and auditors. */
  tree: DeskStation[];
  areas: StDeskQuery['areas'];
  stations: DeskStation[];
  names: FilterNames;
  now: string;
};

const READERS: readonly Viewer['role'][] = ['OPERATOR', 'FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE', 'AUDITOR'];

/** Opens the desk of the signed-in person: to login when there is none, refused for everybody else's roles. */
export async function openDesk(base: Base): Promise<Desk> {
  const { viewer, areas, stations } = await read(StDeskDocument);
  if (!viewer) redirect(loginHref(await currentPath()));
  if (!READERS.includes(viewer.role)) forbidden();
  return {
    base, viewer, areas, stations,
    canAct: viewer.role === 'OPERATOR',
    tree: viewer.orgKind === 'STATION' ? subtree(stations, viewer.orgId) : [],
    names: {
      areas: new Map(areas.map((area) => [area.id, area.name])),
      stations: new Map(stations.map((station) => [station.id, station.name])),
    },
    now: new Date().toISOString(),
  };
}

/** Filter that keeps a list of needs to the own tree or area: without it the public board of everybody is in it. */
export const ownNeeds = (desk: Desk): ListFilter => (desk.viewer.role === 'AUDITOR' ? {} : { mine: true });

/** True when a station of the case lies in the operator's tree. */
export const inTree = (desk: Desk, stationId: string | null | undefined): boolean => desk.tree.some((station) => station.id === stationId);

/** Areas of the desk as choices of a filter. */
export const areaOptions = (desk: Desk): { value: string; label: string }[] => {
  const own = new Set(areasOf(desk.tree));
  return desk.areas.filter((area) => own.size === 0 || own.has(area.id)).map((area) => ({ value: area.id, label: area.name }));
};
