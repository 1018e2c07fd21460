import { FILE_KINDS, isComplete, officeKind, sniff, type FileKind } from '../domain/deal/file-kind';
import { cleanName, nameFor } from '../domain/deal/file-name';
import { FileRefused } from './file-refused';
import { lookIntoZip } from './office-zip';

const ACCEPTED = '请上传 PDF、JPG、PNG、DOCX 或 XLSX 文件';

/** Refuses content by what it is, naming how the file name misleads where it does. */
function refuseContent(label: string, rawName: string): never {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(cleanName(rawName))?.[0] ?? '';
  const misleads = Object.values(FILE_KINDS).some((kind) => (kind.extensions as readonly string[]).includes(extension.slice(1)));
  throw new FileRefused(415, misleads ? `文件内容是${label}，与文件名 ${extension} 不符；${ACCEPTED}` : `文件内容是${label}，不能上传；${ACCEPTED}`);
}

async function kindOf(content: Buffer, rawName: string): Promise<FileKind> {
  const seen = sniff(content);
  if (seen.kind === null) refuseContent(seen.label, rawName);
  if (seen.kind !== 'ZIP') {
    if (!isComplete(seen.kind, content)) throw new FileRefused(415, `${FILE_KINDS[seen.kind].label}不完整，可能没有传完或已损坏，请重新导出后上传`);
    return seen.kind;
  }
  const zip = await lookIntoZip(content);
  if (!zip.ok) throw new FileRefused(415, `压缩包${zip.reason}，不能上传；${ACCEPTED}`);
  const office = officeKind(zip.entries, zip.contentTypes);
  if (office === 'MACRO') throw new FileRefused(415, '文件含有宏，请另存为不含宏的 DOCX、XLSX 或 PDF 后上传');
  if (office === null) refuseContent('普通压缩包（ZIP）', rawName);
  return office;
}

/** Tells a file's kind by its content and gives it a harmless name; throws `FileRefused` when either will not do. */
export async function checkContent(content: Buffer, rawName: string): Promise<{ name: string; mime: string }> {
  const kind = await kindOf(content, rawName);
  const named = nameFor(rawName, kind);
  const { label, mime, extensions } = FILE_KINDS[kind];
  if (!named.ok) throw new FileRefused(415, `文件内容是 ${label}，与文件名 .${named.extension} 不符，请改为 .${extensions[0]} 后上传`);
  return { name: named.name, mime };
}
