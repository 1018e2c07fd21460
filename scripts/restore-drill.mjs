// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/restore-drill.mjs').then(({ main }) => main(process.argv.slice(2)));
