'use client';
import { useState } from 'react';
import { fileSize } from '@/ui/light/file-size';
import { idempotencyKey } from '@/lib/idempotency';
import { uploadFile } from '@/lib/upload';
import { FileDrop, type DroppedFile } from '@/ui/light/file-drop';

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,application/pdf,image/jpeg,image/png';
const MOST_BYTES = 10 * 1024 * 1024;

const idOf = (body: unknown): string | null => {
  const id = typeof body === 'object' && body !== null ? (body as { id?: unknown }).id : null;
  return typeof id === 'string' ? id : null;
};

/** Uploads evidence file by file; the value is the ids of the stored files, as a form item holds it. */
export function EvidenceField({ label, hint, onChange }: { label: string; hint: string; value?: string[]; onChange?: (ids: string[]) => void }) {
  const [files, setFiles] = useState<(DroppedFile & { stored?: string })[]>([]);
  const update = (change: (before: typeof files) => typeof files) =>
    setFiles((before) => {
      const next = change(before);
      queueMicrotask(() => onChange?.(next.flatMap((file) => file.stored ?? [])));
      return next;
    });
  const patch = (id: string, changes: Partial<(typeof files)[number]>) => update((before) => before.map((file) => (file.id === id ? { ...file, ...changes } : file)));
  const take = async (file: File) => {
    const id = idempotencyKey();
    const row = { id, name: file.name, size: fileSize(file.size) };
    if (file.size > MOST_BYTES) return update((before) => [...before, { ...row, problem: '文件超过 10 MB，请压缩或分开后再传' }]);
    update((before) => [...before, { ...row, progress: 0 }]);
    const sent = await uploadFile(file, { onProgress: (progress) => patch(id, { progress: Math.min(progress, 0.99) }) });
    const stored = sent.ok ? idOf(sent.body) : null;
    patch(id, stored ? { stored, href: `/files/${stored}`, progress: 1 } : { progress: undefined, problem: sent.ok ? '没有收到文件编号，请重试' : sent.message });
  };
  return (
    <FileDrop
      name="evidence" label={label} hint={hint} accept={ACCEPT} multiple files={files}
      onAdd={(added) => added.forEach((file) => void take(file))} onRemove={(id) => update((before) => before.filter((file) => file.id !== id))}
    />
  );
}
