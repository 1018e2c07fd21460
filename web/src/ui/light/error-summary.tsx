'use client';
import { useEffect, useRef } from 'react';
import { fieldId, type Issue } from '@/lib/refusal';

/**
 * Lists what to fix, takes the focus, and marks the page title with 错误： while it is shown. `elsewhere` gives the address
 * of a field that is on another page and is told when its line is pressed.
 */
export function ErrorSummary({ issues, title = '请先修改以下内容', elsewhere }: {
  issues: readonly Issue[];
  title?: string;
  elsewhere?: { href: (path: string) => string | null; go: (href: string) => void };
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length === 0) return;
    const before = document.title;
    document.title = before.startsWith('错误：') ? before : `错误：${before}`;
    box.current?.focus();
    return () => {
      document.title = before;
    };
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div className="jb-summary-errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="text-base">{title}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.path}:${issue.message}`}>
            {issue.path === '' ? (
              issue.message
            ) : (
              <a
                href={elsewhere?.href(issue.path) ?? `#${fieldId(issue.path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const other = elsewhere?.href(issue.path);
                  if (other) elsewhere?.go(other);
                  else document.getElementById(fieldId(issue.path))?.focus();
                }}
              >
                {issue.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
