import { keepFile } from '../app/file/keep-file';
import { checkContent } from '../http/check-content';
import { FileStore } from '../http/file-store';
import type { Person } from '../policy/actor';
import type { Replay } from './demo-replay';

/** Text as a PDF hex string in UCS-2, for the standard Chinese font. */
const hex = (text: string): string => `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A one-page PDF (A4) of a few lines of Chinese; the same lines give the same bytes. */
export function demoPdf(lines: readonly string[]): Buffer {
  const page = `BT /F1 14 Tf 26 TL 72 760 Td ${lines.map((line) => `${hex(line)} Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Makes the evidence files of the demo and keeps them as an upload would. */
export class DemoPapers {
  private readonly store: FileStore;

  constructor(
    private readonly replay: Replay,
    dataDir: string,
  ) {
    this.store = new FileStore(dataDir);
  }

  /** Makes the folders. */
  async prepare(nowMs: number): Promise<void> {
    await this.store.prepare(nowMs);
  }

  /** Stores one file for each name, saying `what` it proves; answers the ids. */
  async keep(person: Person, names: readonly string[], what: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [i, rawName] of names.entries()) {
      const content = demoPdf(['演示凭证', '演示数据：内容为虚构，不具有任何效力。', person.orgName, what, names.length > 1 ? `第 ${i + 1} 份，共 ${names.length} 份` : '']);
      const { name, mime } = await checkContent(content, rawName);
      const received = await this.store.receive(streamOf(content));
      await this.store.keep(received);
      ids.push((await this.replay.act(person, keepFile, { name, mime, bytes: received.bytes, sha256: received.sha256 })).id);
    }
    return ids;
  }
}

async function* streamOf(content: Buffer): AsyncIterable<Buffer> {
  yield content;
}
