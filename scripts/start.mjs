// @ts-check
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/start.mjs').then(({ main }) => main());
