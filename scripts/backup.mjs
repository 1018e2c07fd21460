// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/backup.mjs').then(({ main }) => main(process.argv.slice(2)));
