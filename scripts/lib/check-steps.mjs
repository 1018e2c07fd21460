// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureServerBuilt } from './build.mjs';
import { docsGate, rulesGate, schemaGate } from './gates.mjs';
import { onStop } from './lifecycle.mjs';
import { ROOT, SERVER, WEB, dataDir, next, packageScript, tsc } from './paths.mjs';
import { endOf } from './run.mjs';

/**
 * @typedef {import('./gates.mjs').Verdict} Verdict
 * @typedef {{ name: string, run: () => Promise<Verdict> }} Step
 */

const logs = join(dataDir(), 'logs');

/**
 * Everything CI asks for, in order.
 * @type {Step[]}
 */
export const STEPS = [
  { name: 'typecheck', run: typecheck },
  { name: 'lint', run: () => node([packageScript('.', 'eslint', 'bin/eslint.js'), '.']) },
  { name: 'import laws', run: () => node([packageScript('.', 'dependency-cruiser', 'bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'server/src']) },
  { name: 'schema gate', run: () => built(schemaGate) },
  { name: 'client gate', run: () => node(['web/scripts/gql.mjs', '--check']) },
  { name: 'docs gate', run: () => built(docsGate) },
  { name: 'rules', run: () => built(rulesGate) },
  { name: 'database drift', run: () => node(['scripts/db.mjs', 'drift']) },
  { name: 'tests', run: () => node(['scripts/test.mjs'], 'shown') },
];

async function typecheck() {
  const parts = [() => node([tsc('server'), '-p', SERVER, '--noEmit']), () => node([tsc('server'), '-p', join(SERVER, 'bench'), '--noEmit']), web, () => node([tsc(), '-p', join(ROOT, 'scripts')])];
  const verdicts = [];
  for (const part of parts) verdicts.push(await part());
  return { ok: verdicts.every(({ ok }) => ok), output: verdicts.map(({ output }) => output).join('') };
}

/** The portal needs Next's own types first. */
async function web() {
  const types = await node([next(), 'typegen'], 'kept', WEB);
  return types.ok ? node([tsc('web'), '-p', WEB, '--noEmit']) : types;
}

/** @param {() => Verdict} gate */
async function built(gate) {
  await ensureServerBuilt(logs);
  return gate();
}

/**
 * Run a Node program; its output is kept for the end, or shown as it comes.
 * @param {string[]} args
 * @param {'kept' | 'shown'} [mode]
 * @param {string} [cwd]
 * @returns {Promise<Verdict>}
 */
async function node(args, mode = 'kept', cwd = ROOT) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: mode === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const done = onStop(async () => void child.kill('SIGTERM'));
  const ended = await endOf(child);
  done();
  return { ok: ended === '', output: ended === '' ? '' : `${output}${mode === 'kept' ? `(${ended})\n` : ''}` };
}
