const word = (id: string, at: number): number => Number.parseInt(at === 0 ? id.slice(0, 8) : at === 1 ? id.slice(9, 13) + id.slice(14, 18) : at === 2 ? id.slice(19, 23) + id.slice(24, 28) : id.slice(28), 16);
const hex = (n: number): string => n.toString(16).padStart(8, '0');

/** Numbers UUIDs in the order in which they come: 16 bytes each and an open hash, no object per id. A number is never taken back. */
export class IdTable {
  size = 0;
  private words = new Uint32Array(4 * 1024);
  private slots = new Int32Array(2048).fill(-1);

  /** Number of an id, given to it now if it is new. */
  add(id: string): number {
    if ((this.size + 1) * 4 > this.words.length) this.grow();
    const row = [word(id, 0), word(id, 1), word(id, 2), word(id, 3)];
    const at = this.seek(row);
    if (this.slots[at]! >= 0) return this.slots[at]!;
    this.words.set(row, this.size * 4);
    this.slots[at] = this.size;
    this.size += 1;
    return this.size - 1;
  }

  /** Number of an id, or -1. */
  find(id: string): number {
    return this.slots[this.seek([word(id, 0), word(id, 1), word(id, 2), word(id, 3)])]!;
  }

  /** The id of a number. */
  id(row: number): string {
    const [a, b, c, d] = this.words.subarray(row * 4, row * 4 + 4);
    const [middle, end] = [hex(b!), hex(c!)];
    return `${hex(a!)}-${middle.slice(0, 4)}-${middle.slice(4)}-${end.slice(0, 4)}-${end.slice(4)}${hex(d!)}`;
  }

  /** Order of the ids of two numbers, as of their texts. */
  readonly compare = (a: number, b: number): number => {
    for (let i = 0; i < 4; i += 1) {
      const more = this.words[a * 4 + i]! - this.words[b * 4 + i]!;
      if (more !== 0) return more;
    }
    return 0;
  };

  /** Bytes taken. */
  get bytes(): number {
    return this.words.byteLength + this.slots.byteLength;
  }

  private seek(row: readonly number[]): number {
    const mask = this.slots.length - 1;
    let at = (Math.imul(row[3]! ^ row[0]!, 0x9e37_79b1) ^ Math.imul(row[2]! ^ row[1]!, 0x85eb_ca6b)) & mask;
    for (; this.slots[at]! >= 0; at = (at + 1) & mask) {
      const base = this.slots[at]! * 4;
      if (this.words[base + 3] === row[3] && this.words[base + 2] === row[2] && this.words[base + 1] === row[1] && this.words[base] === row[0]) break;
    }
    return at;
  }

  private grow(): void {
    const words = new Uint32Array(this.words.length * 2);
    words.set(this.words);
    this.words = words;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let row = 0; row < this.size; row += 1) this.slots[this.seek([...this.words.subarray(row * 4, row * 4 + 4)])] = row;
  }
}
