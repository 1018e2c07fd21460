import { FILE_KINDS, type FileKind } from './file-kind';

const MAX_STEM = 100;

/** A sender's file name made harmless: without path, control, invisible and direction characters, at most about 100 characters. */
export function cleanName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const { stem, extension } = splitName(plain);
  const short = [...stem].slice(0, MAX_STEM).join('').trim() || '文件';
  return extension === '' ? short : `${short}.${extension}`;
}

function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1);
  if (dot < 0 || !/^[A-Za-z0-9]{1,10}$/.test(extension)) return { stem: name, extension: '' };
  return { stem: name.slice(0, dot), extension: extension.toLowerCase() };
}

/** The clean name under which a file of this kind is kept, its extension added where it has none; or what its name wrongly says. */
export function nameFor(raw: string, kind: FileKind): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly extension: string } {
  const name = cleanName(raw);
  const { extension } = splitName(name);
  const allowed: readonly string[] = FILE_KINDS[kind].extensions;
  if (extension === '') return { ok: true, name: `${name}.${allowed[0] ?? ''}` };
  return allowed.includes(extension) ? { ok: true, name } : { ok: false, extension };
}
