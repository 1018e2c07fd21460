import { FAILURE_TEXTS } from '@/lib/errors';
import { LinkButton } from '@/ui/light';

/** For a page that is not for the role of the signed-in person. */
export function ForbiddenView() {
  const { title, text } = FAILURE_TEXTS.FORBIDDEN;
  return (
    <div className="jb-empty">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="jb-actions"><LinkButton tone="secondary" href="/">回到首页</LinkButton></div>
    </div>
  );
}
