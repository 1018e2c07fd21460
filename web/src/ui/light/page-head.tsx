import type { ReactNode } from 'react';
import { Link } from './link';

/** Head of a page: title, one line of lead, and the one primary figure beside it (`<Figure primary …>`). */
export function PageHead({ title, lead, figure, back, tags, actions }: {
  title: ReactNode;
  lead?: ReactNode;
  figure?: ReactNode;
  back?: { href: string; text: string };
  tags?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="jb-head">
      {back && <div className="jb-head-back"><Link href={back.href}>‹ {back.text}</Link></div>}
      <div>
        <div className="jb-head-title">
          <h1>{title}</h1>
          {tags}
        </div>
        {lead && <div className="jb-head-lead">{lead}</div>}
      </div>
      {figure}
      {actions && <div className="jb-actions">{actions}</div>}
    </header>
  );
}
