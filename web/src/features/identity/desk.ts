import 'server-only';
import type { PlacesQuery } from '@/gql/types';
import { siteIdentity } from '@/lib/config';

/** Phone and address for those who cannot use a form: the site's own, else those of the hub station. */
export function deskOf(stations: PlacesQuery['stations']): { phone: string | null; address: string | null } {
  const site = siteIdentity();
  const hub = stations.find((station) => station.tier === 'HUB');
  return { phone: site.phone ?? hub?.phone ?? null, address: site.address ?? hub?.address ?? null };
}
