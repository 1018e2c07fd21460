import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip built in a test. `claim` writes a false inflated size into both headers. */
export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  readonly claim?: number;
  readonly encrypted?: boolean;
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >>> 8]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

/** A zip with deflated entries, byte for byte as an archiver would write it. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claim, encrypted } of parts) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const common = [u16(20), u16(encrypted ? 0x801 : 0x800), u16(8), u32(0), u32(crc32(plain)), u32(packed.length), u32(claim ?? plain.length), u16(path.length), u16(0)];
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), ...common, path, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(offset), path]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), u16(0), u16(0), u16(parts.length), u16(parts.length), u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...files, central, end]);
}

const MAIN = { docx: 'wordprocessingml.document.main+xml', xlsx: 'spreadsheetml.sheet.main+xml' } as const;

/** The least office document of a kind, with further entries where given. */
export function officeOf(kind: 'docx' | 'xlsx', more: readonly ZipPart[] = []): Buffer {
  const types = `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${MAIN[kind]}"/></Types>`;
  const main = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml';
  return zipOf([{ name: '[Content_Types].xml', data: types }, { name: main, data: '<w/>' }, ...more]);
}
