// Generates src/gql from schema.graphql and the .graphql documents of the features.
//   node web/scripts/gql.mjs           writes the files
//   node web/scripts/gql.mjs --check   fails when a file differs from what would be written
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDocuments, generate } from './gql/generate.mjs';

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(web, 'src/gql');

const files = await generate({
  schema: readFileSync(path.join(web, '../schema.graphql'), 'utf8'),
  documents: findDocuments([path.join(web, 'src/features'), path.join(web, 'src/app')]).map((file) => ({
    file: path.relative(web, file),
    text: readFileSync(file, 'utf8'),
  })),
});

const present = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const stale = Object.entries(files).filter(([name, text]) => present(path.join(out, name)) !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`web/src/gql/${name} is out of date: run node web/scripts/gql.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of stale) writeFileSync(path.join(out, name), text);
  console.log(stale.length > 0 ? `written: ${stale.map(([name]) => name).join(', ')}` : 'src/gql is up to date');
}
