import { label } from '@/gql/labels';
import type { StationTreeQuery } from '@/gql/types';
import { StatusTag } from '@/ui/light/status-tag';

type Station = StationTreeQuery['stations'][number];

function StationLine({ station }: { station: Station }) {
  return (
    <div className="grid gap-0.5">
      <div className="jb-head-title">
        <b className="font-semibold">{station.name}</b>
        <span className="text-sm text-mute">{label('StationTier', station.tier)} · {station.area.name}</span>
        {station.demo && <StatusTag tone="neutral">演示</StatusTag>}
      </div>
      <div className="text-mute">
        {station.phone ? <>电话 <a className="jb-link inline-flex min-h-11 items-center md:min-h-0" href={`tel:${station.phone}`}>{station.phone}</a></> : '电话未公布'}
        {' · '}
        {station.address ?? '地址未公布'}
      </div>
    </div>
  );
}

function Branch({ station, all, seen }: { station: Station; all: readonly Station[]; seen: readonly string[] }) {
  const below = all.filter((one) => one.parent?.id === station.id && !seen.includes(one.id));
  return (
    <li className={seen.length === 0 ? 'grid content-start gap-4 rounded-md border border-line bg-card p-4' : 'grid content-start gap-3'}>
      <StationLine station={station} />
      {below.length > 0 && (
        <ul className={`grid gap-4 border-l-2 border-line pl-4 ${seen.length === 0 ? 'lg:grid-cols-2' : ''}`} aria-label={`${station.name}的下级站点`}>
          {below.map((one) => <Branch key={one.id} station={one} all={all} seen={[...seen, station.id]} />)}
        </ul>
      )}
    </li>
  );
}

/** The tree of stations from the hub down, each with phone and address. */
export function StationTree({ stations }: { stations: readonly Station[] }) {
  const roots = stations.filter((station) => station.parent === null || !stations.some((one) => one.id === station.parent?.id));
  return <ul className="grid gap-4">{roots.map((station) => <Branch key={station.id} station={station} all={stations} seen={[]} />)}</ul>;
}
