// @ts-check
import { join } from 'node:path';
import { ensureBuilt, ensureServerBuilt } from './lib/build.mjs';
import { requireNode } from './lib/node-version.mjs';
import { dataDir, makeDataDir } from './lib/paths.mjs';
import { tellFailure } from './lib/say.mjs';

requireNode();
const logs = join(makeDataDir(dataDir()), 'logs');
const build = process.argv[2] === 'server' ? ensureServerBuilt : ensureBuilt;
build(logs).catch((error) => {
  tellFailure(error);
  process.exitCode = 1;
});
