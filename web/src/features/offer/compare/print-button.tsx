'use client';
import { Button } from '@/ui/light/button';
import { useHydrated } from '@/ui/light/hydrated';

/** Prints the page, or keeps it as PDF. */
export function PrintButton() {
  const hydrated = useHydrated();
  return <Button tone="secondary" className="jb-no-print" disabled={!hydrated} onClick={() => window.print()}>打印或存为 PDF</Button>;
}
