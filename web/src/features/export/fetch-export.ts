import { recordCounter } from './records';

/** What is told while a file comes in. */
export type Progress = { done: number; total: number };

const FAILED = '下载没有完成，请检查网络后重试。';

async function refusalOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { message?: string; errors?: { message?: string }[] } | null;
  return body?.message ?? body?.errors?.[0]?.message ?? FAILED;
}

/** Name of the file as the server has it. */
function nameOf(answer: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : '导出.csv';
}

/** Fetches a whole file; a file that breaks off, or has other rows than were announced, is an error. Throws an error with words for people. */
export async function fetchExport(href: string, tell: (progress: Progress) => void): Promise<{ name: string; file: Blob; rows: number }> {
  const answer = await fetch(href, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
  if (!answer) throw new Error(FAILED);
  if (!answer.ok || !answer.body) throw new Error(await refusalOf(answer));
  const total = Number(answer.headers.get('x-row-count'));
  const parts: BlobPart[] = [];
  const count = recordCounter();
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  let records = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value as BlobPart);
      records = count(decoder.decode(next.value, { stream: true }));
      tell({ done: Math.max(records - 1, 0), total });
    }
  } catch {
    throw new Error(FAILED);
  }
  if (records - 1 !== total) throw new Error('文件不完整，没有保存，请重试。');
  return { name: nameOf(answer), file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows: total };
}

/** Hands a file to the browser's downloads. */
export function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
