import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generate } from './generate.mjs';
import { labelOf } from './labels.mjs';

const schema = `
scalar Fen
enum Status { "揭榜中 · Open to claims" OPEN "已结束 · Closed" CLOSED }
enum Sort { NEWEST }
interface Refusal { message: String! }
type Thing { id: ID! status: Status! amountFen: Fen! parts: [Thing!]! }
type NotAllowed implements Refusal { message: String! }
union Result = Thing | NotAllowed
type Query { thing(id: ID!): Thing }
type Mutation { close(id: ID!): Result! }
`;
const documents = [
  { file: 'a.graphql', text: 'fragment Part on Thing { amountFen } query Thing($id: ID!) { thing(id: $id) { id parts { ...Part } } }' },
  { file: 'b.graphql', text: 'mutation Close($id: ID!) { close(id: $id) { ... on Thing { status } ... on Refusal { message } } }' },
];

describe('generate', () => {
  it('writes a document for each operation with __typename in every selection set', async () => {
    const files = await generate({ schema, documents });
    expect(files['operations.ts']).toContain('export const ThingDocument');
    expect(files['operations.ts']).toContain('export const CloseDocument');
    const texts = Object.values(JSON.parse(files['trusted-documents.json']));
    expect(texts).toHaveLength(2);
    const thing = texts.find((text) => text.startsWith('query Thing'));
    expect(thing.match(/__typename/g)).toHaveLength(3);
    expect(thing).toContain('fragment Part on Thing');
  });

  it('names each trusted document by its sha256', async () => {
    const manifest = JSON.parse((await generate({ schema, documents }))['trusted-documents.json']);
    for (const [id, text] of Object.entries(manifest)) expect(createHash('sha256').update(text).digest('hex')).toBe(id);
  });

  it('asks by id in a production build, with every document in the manifest', async () => {
    const files = await generate({ schema, documents });
    const asked = [...files['operations.ts'].matchAll(/process\.env\.NODE_ENV === 'production' \? \{"kind":"Document","definitions":\[\],"documentId":"([0-9a-f]{64})"\} : /g)].map(([, id]) => id);
    expect(asked.sort()).toEqual(Object.keys(JSON.parse(files['trusted-documents.json'])));
  });

  it('types money, ids and results', async () => {
    const types = (await generate({ schema, documents }))['types.ts'];
    expect(types).toContain("import type { Fen } from '@/lib/money'");
    expect(types).toContain('amountFen: Fen');
    expect(types).toContain('id: string;');
    expect(types).toContain("__typename: 'NotAllowed'");
  });

  it('takes the words of enums from the schema and leaves technical enums out', async () => {
    const text = (await generate({ schema, documents }))['labels.ts'];
    expect(text).toContain("OPEN: { zh: '揭榜中', en: 'Open to claims' }");
    expect(text).not.toContain('NEWEST');
  });

  it('names file and line of a fault', async () => {
    await expect(generate({ schema, documents: [{ file: 'bad.graphql', text: 'query Bad {\n  thing(id: 1) { nothing }\n}' }] }))
      .rejects.toThrow(/bad\.graphql:2 Cannot query field "nothing"/);
    await expect(generate({ schema, documents: [documents[0], documents[0]] })).rejects.toThrow(/already defined/);
    await expect(generate({ schema, documents: [{ file: 'x.graphql', text: '{ thing(id: 1) { id } }' }] })).rejects.toThrow(/needs a name/);
  });

  it('refuses a value without both languages', async () => {
    expect(labelOf('S.A', '金额 · Amount')).toEqual({ zh: '金额', en: 'Amount' });
    expect(() => labelOf('S.A', '金额')).toThrow(/S\.A/);
    await expect(generate({ schema: schema.replace(' · Closed', ''), documents: [] })).rejects.toThrow(/Status\.CLOSED/);
  });
});
