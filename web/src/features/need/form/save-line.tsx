'use client';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';
import type { SaveState } from './use-draft';

/** 已保存 14:03, or what keeps the draft from being saved. */
export function savedText(save: SaveState): string {
  switch (save.kind) {
    case 'none':
      return '填写后自动保存';
    case 'saving':
      return '正在保存…';
    case 'saved':
      return `已保存 ${formatInstant(save.at, 'time')}`;
    case 'stale':
    case 'failed':
      return '还没有保存';
  }
}

/** What to do when a draft could not be saved: the answers stay on the page. */
export function SaveProblem({ save, onRetry, onOverwrite }: { save: SaveState; onRetry: () => void; onOverwrite: () => void }) {
  if (save.kind === 'stale') {
    return (
      <Notice alert tone="action" title="草稿刚在别处改过">
        本页的内容还没有保存。
        <div className="jb-actions mt-2">
          <Button tone="secondary" onClick={() => window.location.reload()}>读取最新内容</Button>
          <Button tone="quiet" onClick={onOverwrite}>用本页内容覆盖</Button>
        </div>
      </Notice>
    );
  }
  if (save.kind !== 'failed' || save.code === 'INVALID_INPUT') return null;
  return (
    <Notice alert tone="bad" title={save.message}>
      已填写的内容仍在本页。
      <div className="jb-actions mt-2"><Button tone="secondary" onClick={onRetry}>重试</Button></div>
    </Notice>
  );
}
