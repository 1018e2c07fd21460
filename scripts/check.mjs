// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/check.mjs').then(({ main }) => main(process.argv.slice(2)));
