import { ForbiddenView } from '@/features/shell/forbidden-view';

/** Within the frame of the group. */
export default function GroupForbidden() {
  return <ForbiddenView />;
}
