import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const APP = join(__dirname, '..');
/** What names a person, or tells how to reach one. */
const PERSONAL = /\b(person|member|officer|owner|lead|handler|tx\.person\(\))\.(name|phone|account)\b|personName|officerName|grantedByName|contactName|contactPhone|\.(phone|address|account)\b/;

/** Texts that a source writes into the audit log: templates after `note:` within a call of `audit` or `move`. */
export function notesOf(source: string): readonly string[] {
  return [...source.matchAll(/\.(?:audit|move)\((?:[^;])*?\bnote: (`(?:[^`\\]|\\.)*`)/g)].map((found) => found[1]!);
}

describe('notes of the audit log', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/\.(db\.)?test|test-kit/.test(file));
  const notes = files.flatMap((file) => notesOf(readFileSync(join(APP, file), 'utf8')).map((note) => `${file}: ${note}`));

  it('name no person and no phone by our own words', () => {
    expect(notes.length).toBeGreaterThan(20);
    expect(notes.filter((note) => PERSONAL.test(note))).toEqual([]);
  });

  it('that did would be told', () => {
    const bad = 'await tx.audit({ action: \'x\', note: `由${member.name}办理，电话${person.phone}` });';
    expect(notesOf(bad).filter((note) => PERSONAL.test(note))).toHaveLength(1);
    expect(notesOf('await tx.move(\'deal\', deal, \'x\', { note: `改由「${parent?.name}」管理` });').filter((note) => PERSONAL.test(note))).toEqual([]);
  });
});
