'use client';
import { useEffect, useRef, useState } from 'react';
import { CreateNeedDocument, NeedVersionDocument, SaveNeedDocument } from '@/gql/operations';
import { idempotencyKey } from '@/lib/idempotency';
import type { Issue } from '@/lib/refusal';
import { refusedState, type Send } from '@/lib/urql/write';
import { toInput } from './input';
import type { Raw } from './raw';
import { PATH_LABELS, type Path } from './steps';

/** What the line above the form says of the draft. */
export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'stale' }
  | { kind: 'failed'; code: string; message: string };

/** A stored draft: its id and the version that was read. */
export type Stored = { id: string; version: number };

const EVERY = Object.keys(PATH_LABELS) as Path[];
const PAUSE_MS = 900;

/** Keeps a draft in step with the API: one save at a time, the newest answers, nothing lost when a save fails. */
export function useDraft({ stored, savedAt, send, onCreated, onRefused, onOutdated }: {
  stored: Stored | null;
  savedAt: string | null;
  send: Send;
  /** The page was shown again from the browser's memory and somebody saved since. */
  onOutdated: () => void;
  onCreated: (id: string) => void;
  onRefused: (issues: readonly Issue[]) => void;
}) {
  const [save, setSave] = useState<SaveState>(savedAt === null ? { kind: 'none' } : { kind: 'saved', at: savedAt });
  const [key] = useState(idempotencyKey);
  const at = useRef(stored);
  const latest = useRef<Raw | null>(null);
  const dirty = useRef(new Set<Path>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);

  const answerOf = async (paths: readonly Path[], raw: Raw) => {
    if (at.current === null) {
      const sent = await send(CreateNeedDocument, { input: toInput(raw, EVERY).input, key });
      return sent.ok ? { ok: true as const, data: sent.data.createNeed } : sent;
    }
    const sent = await send(SaveNeedDocument, { ...at.current, input: toInput(raw, paths).input });
    return sent.ok ? { ok: true as const, data: sent.data.saveNeed } : sent;
  };

  const failed = (paths: readonly Path[], problem: SaveState): false => {
    for (const path of paths) dirty.current.add(path);
    setSave(problem);
    return false;
  };

  const once = async (): Promise<boolean> => {
    const raw = latest.current;
    const paths = [...dirty.current];
    if (raw === null || paths.length === 0) return true;
    dirty.current.clear();
    setSave({ kind: 'saving' });
    const sent = await answerOf(paths, raw);
    if (!sent.ok) return failed(paths, { kind: 'failed', code: sent.state.code, message: sent.state.message });
    const answer = sent.data;
    if (answer.__typename === 'Need') {
      const created = at.current === null;
      at.current = { id: answer.id, version: answer.detail?.version ?? 1 };
      setSave({ kind: 'saved', at: answer.detail?.savedAt ?? new Date().toISOString() });
      if (created) onCreated(answer.id);
      return true;
    }
    const state = refusedState(answer);
    const stale = state.kind === 'refused' && state.code === 'STALE_VERSION';
    failed(paths, stale ? { kind: 'stale' } : { kind: 'failed', code: answer.code, message: answer.message });
    if (state.kind === 'invalid') {
      for (const issue of state.issues) dirty.current.delete(issue.path.split('.')[0] as Path);
      onRefused(state.issues);
    }
    return false;
  };

  /** Saves what is not saved yet; true when everything that can be understood is stored. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current !== null) await running.current;
    running.current = once();
    const done = await running.current;
    running.current = null;
    return done && dirty.current.size > 0 ? flush() : done;
  };

  /** Takes over changed answers and saves them after a short pause. */
  const touch = (raw: Raw, changed: readonly Path[]): void => {
    latest.current = raw;
    for (const path of changed) dirty.current.add(path);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };

  /** After another person or device saved in between: stores the answers of this page over theirs. */
  const overwrite = async (): Promise<void> => {
    if (at.current === null) return;
    const sent = await send(NeedVersionDocument, { id: at.current.id });
    const version = sent.ok ? sent.data.need?.detail?.version : undefined;
    if (version === undefined) return;
    at.current = { id: at.current.id, version };
    for (const path of EVERY) if (path !== 'productId') dirty.current.add(path);
    await flush();
  };

  const checked = useRef(false);
  useEffect(() => {
    if (checked.current || stored === null) return;
    checked.current = true;
    void send(NeedVersionDocument, { id: stored.id }).then((sent) => {
      const version = sent.ok ? sent.data.need?.detail?.version : undefined;
      if (version !== undefined && version !== stored.version && at.current?.version === stored.version && dirty.current.size === 0) onOutdated();
    });
  });

  const flushed = useRef(flush);
  useEffect(() => {
    flushed.current = flush;
  });
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden' && dirty.current.size > 0) void flushed.current();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);

  return { save, flush, touch, overwrite, storedId: () => at.current?.id ?? null };
}
