import { shellViewer } from '@/features/shell/viewer';
import { NoticeBanner } from './notice-banner';

/** The banner of a new privacy notice, for a signed-in person who has not agreed to it yet. */
export async function NoticeDue({ inside = false }: { inside?: boolean }) {
  const viewer = await shellViewer();
  if (!viewer?.noticeDue || viewer.mustChangePassword || viewer.mustEnrol) return null;
  return <NoticeBanner version={viewer.noticeDue} inside={inside} />;
}
