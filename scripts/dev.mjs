// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/dev.mjs').then(({ main }) => main());
