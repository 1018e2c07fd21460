'use client';

/** Opens the browser's own print window. */
export function PrintButton({ children }: { children: string }) {
  return <button type="button" className="jb-button" data-tone="secondary" onClick={() => window.print()}>{children}</button>;
}
