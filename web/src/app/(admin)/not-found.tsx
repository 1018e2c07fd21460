import { NotFoundView } from '@/features/shell/not-found-view';

/** Within the frame of the group. */
export default function GroupNotFound() {
  return <NotFoundView />;
}
