import { jpegComplete, pdfComplete, pngComplete } from './file-structure';

/** Kinds of file that are kept, with what they are served as. */
export const FILE_KINDS = {
  PDF: { label: 'PDF 文档', mime: 'application/pdf', extensions: ['pdf'] },
  JPG: { label: 'JPG 图片', mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  PNG: { label: 'PNG 图片', mime: 'image/png', extensions: ['png'] },
  DOCX: { label: 'Word 文档（docx）', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  XLSX: { label: 'Excel 工作簿（xlsx）', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
} as const;

/** Kind of a file that is kept. */
export type FileKind = keyof typeof FILE_KINDS;

/** What content looks like by its first bytes: a kind that is kept, a zip that must be looked into, or something else by name. */
export type Sniffed = { readonly kind: 'PDF' | 'JPG' | 'PNG' | 'ZIP' } | { readonly kind: null; readonly label: string };

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));

const KEPT: readonly (readonly ['PDF' | 'JPG' | 'PNG' | 'ZIP', readonly number[]])[] = [
  ['PDF', ascii('%PDF-')],
  ['JPG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
];

const KNOWN: readonly (readonly [label: string, start: readonly number[]])[] = [
  ['可执行程序', ascii('MZ')],
  ['可执行程序', [0x7f, ...ascii('ELF')]],
  ['可执行程序', [0xcf, 0xfa, 0xed, 0xfe]],
  ['脚本', ascii('#!')],
  ['旧版或加密的 Office 文档', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['空压缩包', [0x50, 0x4b, 0x05, 0x06]],
  ['RAR 压缩包', ascii('Rar!')],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP 压缩包', [0x1f, 0x8b]],
  ['GIF 图片', ascii('GIF8')],
  ['BMP 图片', ascii('BM')],
  ['TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['WebP 图片', ascii('RIFF')],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Tells content by its bytes alone; never looks at a name or at what the sender says. */
export function sniff(bytes: Uint8Array): Sniffed {
  const kept = KEPT.find(([, start]) => startsWith(bytes, start));
  if (kept) return { kind: kept[0] };
  const known = KNOWN.find(([, start]) => startsWith(bytes, start));
  if (known) return { kind: null, label: known[0] };
  const text = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\uFEFF/, '').trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<script|<!--|<iframe|<img)/.test(text)) return { kind: null, label: '网页（HTML）' };
  if (/^<svg|^<\?xml[^]{0,400}<svg/.test(text)) return { kind: null, label: 'SVG 图形' };
  if (text.startsWith('<?xml')) return { kind: null, label: 'XML 文本' };
  if (bytes.length >= 12 && new TextDecoder().decode(bytes.subarray(4, 8)) === 'ftyp') return { kind: null, label: 'HEIC 图片或视频' };
  return { kind: null, label: '无法识别的格式' };
}

/** Whether nothing is missing at the end of a document or picture. */
export function isComplete(kind: 'PDF' | 'JPG' | 'PNG', bytes: Uint8Array): boolean {
  if (kind === 'PDF') return pdfComplete(bytes);
  return kind === 'JPG' ? jpegComplete(bytes) : pngComplete(bytes);
}

/** Names and main content types by which an office document is told from a plain zip; macros are refused. */
export function officeKind(entries: readonly string[], contentTypes: string | null): 'DOCX' | 'XLSX' | 'MACRO' | null {
  const types = (contentTypes ?? '').toLowerCase();
  if (types.includes('macroenabled') || entries.some((name) => /(^|\/)vba[a-z]*\.(bin|xml)$/i.test(name))) return 'MACRO';
  if (entries.includes('word/document.xml') && types.includes('wordprocessingml.document.main+xml')) return 'DOCX';
  if (entries.includes('xl/workbook.xml') && types.includes('spreadsheetml.sheet.main+xml')) return 'XLSX';
  return null;
}
