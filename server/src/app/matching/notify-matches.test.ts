import { describe, expect, it } from 'vitest';
import type { Note, Tx } from '../ports';
import { MATCHES_TOLD, notifyBestMatches } from './notify-matches';
import { AREAS, STAGES, TODAY, enterprise, need, product } from './samples.test-kit';

type Tables = Partial<Record<string, readonly Record<string, unknown>[]>>;

/** Just enough of a transaction: rows by kind, equality and membership, and the notes that were sent. */
function store(tables: Tables): { tx: Tx; notes: Note[] } {
  const notes: Note[] = [];
  const fits = (row: Record<string, unknown>, where: object) => Object.entries(where).every(([k, v]) => (Array.isArray(v) ? v.includes(row[k]) : row[k] === v));
  const told = () => notes.map((note) => ({ orgId: note.orgId, link: note.link }));
  const find = (kind: string, where: object) => Promise.resolve([...(tables[kind] ?? []), ...(kind === 'message' ? told() : [])].filter((row) => fits(row, where)));
  const tx = {
    now: new Date(`${TODAY}T02:00:00Z`), today: TODAY, stages: STAGES, find, get: async (kind: string, id: string) => (await find(kind, { id }))[0],
    notify: (note: Note) => Promise.resolve(void notes.push(note)),
  };
  return { tx: tx as unknown as Tx, notes };
}

const institutions = Array.from({ length: 14 }, (_, i) => ({ id: `i${i}`, status: i === 13 ? 'SUSPENDED' : 'ADMITTED' }));
const products = institutions.flatMap((i) => [product({ id: `p-${i.id}`, institutionId: i.id }), product({ id: `q-${i.id}`, institutionId: i.id, amountMaxFen: null })]);
const world = (more: Tables = {}): Tables => ({
  enterprise: [enterprise() as never], institution: institutions, product: products as never, invitation: [], claim: [], message: [],
  area: AREAS.map((area) => ({ ...area, kind: 'NEW_TOWN' })), ...more,
});

describe('notifyBestMatches', () => {
  it('tells at most ten participating institutions, each once, then the next ones', async () => {
    const { tx, notes } = store(world());
    expect(await notifyBestMatches(tx, need())).toBe(MATCHES_TOLD);
    expect(await notifyBestMatches(tx, need())).toBe(3);
    expect(await notifyBestMatches(tx, need())).toBe(0);
    expect(new Set(notes.map((note) => note.orgId)).size).toBe(13);
    expect(notes.some((note) => note.orgId === 'i13')).toBe(false);
  });

  it('names the need by its code and public face only', async () => {
    const { tx, notes } = store(world());
    await notifyBestMatches(tx, need());
    expect(notes[0]).toMatchObject({ kind: 'NEED', todo: true, link: '/inst/needs/n1', title: '有匹配的融资需求：XQ-2026-00001' });
    expect(notes[0]!.body).toContain('沣东新城，贷款，100万–300万元，12 个月');
    expect(notes.map((note) => note.title + note.body).join()).not.toMatch(/秘密|287/);
  });

  it('passes over the invited, those with a claim, and what does not fit or is out of date', async () => {
    const known = store(world({ invitation: [{ needId: 'n1', institutionId: 'i0' }], claim: [{ needId: 'n1', institutionId: 'i1' }] }));
    await notifyBestMatches(known.tx, need());
    expect(known.notes.some((note) => ['i0', 'i1'].includes(note.orgId))).toBe(false);
    expect(await notifyBestMatches(store(world()).tx, need({ modes: ['EQUITY'] }))).toBe(0);
    expect(await notifyBestMatches(store(world({ product: products.map((p) => ({ ...p, validUntil: '2026-11-19' })) })).tx, need())).toBe(0);
    expect(await notifyBestMatches(store(world({ product: [] })).tx, need())).toBe(0);
  });

  it('keeps a need by invitation to those who are invited', async () => {
    expect(await notifyBestMatches(store(world()).tx, need({ claimMode: 'INVITED' }))).toBe(0);
  });
});
