// @ts-check
export { listBases, takeBase } from './lib/base-backup.mjs';
export { drill } from './lib/drill.mjs';
export { backUpEvidence } from './lib/evidence.mjs';
