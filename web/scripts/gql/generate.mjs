import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, print, Source, specifiedRules, validate, NoUnusedFragmentsRule, visit } from 'graphql';
import { labelsFile } from './labels.mjs';

const HEAD = '// Written by web/scripts/gql.mjs. Change the schema or a .graphql document, not this file.\n';

/** Every .graphql file below the folders, in a fixed order. */
export function findDocuments(folders) {
  const walk = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return walk(file);
      return entry.name.endsWith('.graphql') ? [file] : [];
    });
  return folders.flatMap(walk).sort();
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Adds `__typename` to every selection set except the root of an operation. */
export function withTypenames(document) {
  return visit(document, {
    SelectionSet: {
      leave(node, _key, parent) {
        if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined;
        const has = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename' && !one.alias);
        return has ? undefined : { ...node, selections: [TYPENAME, ...node.selections] };
      },
    },
  });
}

function fragmentsOf(node, fragments, found = new Map()) {
  visit(node, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      const fragment = fragments.get(name.value);
      found.set(name.value, fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}

/** Parses and checks the documents; throws with file and fault when one does not fit the schema. */
function collect(schema, documents) {
  const parsed = documents.map(({ file, text }) => ({ file, document: withTypenames(parse(new Source(text, file))) }));
  const definitions = parsed.flatMap(({ file, document }) => document.definitions.map((definition) => ({ file, definition })));
  const names = new Map();
  for (const { file, definition } of definitions) {
    const name = definition.name?.value;
    if (!name) throw new Error(`${file}: every operation needs a name`);
    if (names.has(name)) throw new Error(`${file}: ${name} is already defined in ${names.get(name)}`);
    names.set(name, file);
  }
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const all = { kind: Kind.DOCUMENT, definitions: definitions.map(({ definition }) => definition) };
  const faults = validate(schema, all, rules);
  if (faults.length > 0) throw new Error(faults.map((fault) => `${fault.source?.name}:${fault.locations?.[0]?.line} ${fault.message}`).join('\n'));
  const fragments = new Map(
    definitions.filter(({ definition }) => definition.kind === Kind.FRAGMENT_DEFINITION).map(({ definition }) => [definition.name.value, definition]),
  );
  const operations = definitions
    .map(({ definition }) => definition)
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return { parsed, fragments, operations };
}

const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** What urql sends as `documentId` instead of a text. */
const trustedDocument = (documentId) => JSON.stringify({ kind: Kind.DOCUMENT, definitions: [], documentId });

const withoutPlaces = (node) => JSON.stringify(node, (key, value) => (key === 'loc' ? undefined : value));

function operationsFile({ operations, fragments }) {
  const parts = operations.map((operation) => {
    const name = operation.name.value;
    const used = [...fragmentsOf(operation, fragments).values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
    const type = `${name}${SUFFIX[operation.operation]}`;
    const text = print(document);
    const id = createHash('sha256').update(text).digest('hex');
    // A production build asks by id and carries no document; during development urql wants to see the operation.
    const choice = `process.env.NODE_ENV === 'production' ? ${trustedDocument(id)} : ${withoutPlaces(document)}`;
    return { id, text, code: `export const ${name}Document = (${choice}) as unknown as DocumentNode<types.${type}, types.${type}Variables>;` };
  });
  const manifest = Object.fromEntries(parts.map(({ id, text }) => [id, text]).sort(([a], [b]) => (a < b ? -1 : 1)));
  const code = `${HEAD}import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\nimport type * as types from './types';\n\n${parts.map((part) => part.code).join('\n')}\n${parts.length === 0 ? 'export type NoOperations = DocumentNode<typeof types>;\n' : ''}`;
  return { code, manifest: `${JSON.stringify(manifest, null, 1)}\n` };
}

const SCALARS = {
  ID: { input: 'string', output: 'string' }, Fen: '@/lib/money#Fen', FilterValue: 'unknown',
};

async function typesFile(schemaText, parsed) {
  const schema = parse(schemaText);
  const own = schema.definitions.filter((one) => one.kind === Kind.SCALAR_TYPE_DEFINITION).map((one) => [one.name.value, 'string']);
  const text = await codegen({
    schema,
    documents: parsed.map(({ file, document }) => ({ location: file, document })),
    filename: 'types.ts',
    config: {},
    pluginMap: { operations: operationTypes },
    plugins: [
      {
        operations: {
          scalars: { ...Object.fromEntries(own), ...SCALARS },
          skipTypename: true, enumType: 'string-literal', disableDescriptions: true, useTypeImports: true,
          immutableTypes: false, dedupeFragments: true,
        },
      },
    ],
  });
  return `${HEAD}${text.trim()}\n`;
}

/** The texts of src/gql: types, documents, labels and the manifest of documents by sha256. */
export async function generate({ schema: schemaText, documents }) {
  const schema = buildSchema(schemaText);
  const collected = collect(schema, documents);
  const { code, manifest } = operationsFile(collected);
  return {
    'types.ts': collected.operations.length > 0 || collected.fragments.size > 0 ? await typesFile(schemaText, collected.parsed) : `${HEAD}export {};\n`,
    'operations.ts': code,
    'labels.ts': `${HEAD}${labelsFile(schema)}`,
    'trusted-documents.json': manifest,
  };
}
