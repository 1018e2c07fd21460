// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/db.mjs').then(({ main }) => main(process.argv[2] ?? ''));
