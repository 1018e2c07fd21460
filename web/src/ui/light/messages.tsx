import type { ReactNode } from 'react';
import type { Tone } from '../tokens';
import { LinkButton } from './button';
import { Link } from './link';

/** A message within the page; `alert` announces what just happened, otherwise it is quiet. */
export function Notice({ tone = 'info', title, children, alert }: { tone?: Tone; title: ReactNode; children?: ReactNode; alert?: boolean }) {
  return (
    <div className="jb-notice" data-hue={tone} role={alert ? 'alert' : undefined} aria-label={alert && typeof title === 'string' ? title : undefined}>
      <div>{title}</div>
      {children && <div className="jb-notice-body">{children}</div>}
    </div>
  );
}

/** A list without rows: says why and offers the next step. */
export function EmptyState({ title, children, action, level = 'h2' }: {
  title: string;
  children?: ReactNode;
  action?: { href: string; text: string };
  level?: 'h2' | 'h3';
}) {
  const Heading = level;
  return (
    <div className="jb-empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action && <div className="jb-actions"><LinkButton tone="secondary" href={action.href}>{action.text}</LinkButton></div>}
    </div>
  );
}

/** Top line of a form in steps: way back, 第 2 步，共 7 步, and when the draft was saved. */
export function StepsBar({ current, total, label, back, saved }: {
  current: number;
  total: number;
  label: string;
  back?: { href: string; text?: string };
  saved?: ReactNode;
}) {
  return (
    <div className="jb-steps">
      <div className="jb-steps-line">
        {back ? <Link href={back.href}>‹ {back.text ?? '返回上一步'}</Link> : <span />}
        <span className="jb-saved" role="status">{saved}</span>
      </div>
      <div className="jb-steps-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => <span key={index} data-done={index < current || undefined} />)}
      </div>
      <div>第 {current} 步，共 {total} 步 · {label}</div>
    </div>
  );
}

/** The buttons of a form: on a phone a bar on the viewport's bottom edge. One primary, secondary as `tone="quiet"`. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className="jb-action-bar">{children}</div>;
}

/** What a posting form says where JavaScript is off. */
export function NeedsScript({ phone, address }: { phone: string | null; address: string | null }) {
  return (
    <noscript>
      <Notice tone="action" title="提交需要开启 JavaScript">
        浏览、查询和试算不受影响。{phone && `也可致电 ${phone} 办理。`}{address && `线下地址：${address}。`}
      </Notice>
    </noscript>
  );
}
