const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);

/** Whether a PDF has its end-of-file mark near its end. */
export function pdfComplete(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}

/** Whether a PNG's chunks lead from IHDR to IEND without running out of the file. */
export function pngComplete(bytes: Uint8Array): boolean {
  let picture = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === 8 && type !== 'IHDR') return false;
    picture ||= type === 'IDAT';
    at += 12 + u32(bytes, at);
    if (type === 'IEND') return picture && at <= bytes.length;
  }
  return false;
}

/** Whether a JPEG's segments lead to a picture and to its end mark; marks inside an embedded thumbnail do not count. */
export function jpegComplete(bytes: Uint8Array): boolean {
  let picture = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return picture;
    else {
      const length = u16(bytes, at + 2);
      if (length < 2) return false;
      at += 2 + length;
      if (marker !== 0xda) continue;
      picture = true;
      while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !isRestart(bytes[at + 1] ?? 0))) at += 1;
    }
  }
  return false;
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
