import type { ReactNode } from 'react';
import type { Tone } from '../tokens';

/** Text and tone of a status; action and bad carry a mark besides the colour. The normal state carries no tag. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="jb-tag" data-hue={tone}>
      {(tone === 'action' || tone === 'bad') && <span aria-hidden="true">{tone === 'bad' ? '!' : '●'}</span>}
      {children}
    </span>
  );
}
