import { redirect } from 'next/navigation';

/** Method, versions and readings of the points stand with the simulator. */
export default function PointsPage() {
  redirect('/points/try');
}
