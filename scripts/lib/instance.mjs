// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './say.mjs';

/**
 * A process as it was started; `born` tells it from a later process with the same number.
 * @typedef {{ name: string, pid: number, born: string }} Known
 * @typedef {{ launcher: Known, children: Known[], url: string }} Instance
 */

/**
 * The one running instance of a data folder, written to `run.json`: a second start is refused, and what a killed launcher
 * left running is stopped (only processes that are proven to be the ones it started).
 * @param {string} dataDir
 * @param {(line: string) => void} log
 */
export async function claimInstance(dataDir, log) {
  const file = join(dataDir, 'run.json');
  const before = read(file);
  if (before && isSame(before.launcher)) {
    throw new Failure(`已在运行 Jiebang already runs from this folder${before.url ? ` at ${before.url}` : ''} (process ${before.launcher.pid}). Stop it first with Ctrl-C there, or: kill ${before.launcher.pid}`);
  }
  for (const child of [...(before?.children ?? [])].reverse()) {
    if (!isSame(child)) continue;
    log(`Process ${child.pid} (${child.name}) was left by a run that was killed; it is stopped.`);
    await end(child);
  }
  /** @type {Instance} */
  const mine = { launcher: know('launcher', process.pid), children: [], url: '' };
  const save = () => {
    writeFileSync(`${file}.part`, JSON.stringify(mine, null, 2), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  };
  save();
  return {
    /**
     * @param {string} name
     * @param {number | undefined} pid
     */
    addChild(name, pid) {
      if (pid === undefined) return;
      mine.children.push(know(name, pid));
      save();
    },
    /** @param {string} url */
    setUrl(url) {
      mine.url = url;
      save();
    },
    release() {
      rmSync(file, { force: true });
    },
  };
}

/**
 * @param {string} file
 * @returns {Instance | undefined}
 */
function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {number} pid
 * @returns {Known}
 */
function know(name, pid) {
  return { name, pid, born: bornOf(pid) };
}

/**
 * Whether the very process still lives.
 * @param {Known} known
 */
function isSame(known) {
  return known.born !== '' && bornOf(known.pid) === known.born;
}

/**
 * When a process was born, in the system's own words; '' = no such process (or a zombie, or unknown).
 * @param {number} pid
 * @returns {string}
 */
function bornOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return '';
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    } catch {
      return '';
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : '';
}

/**
 * Ask it to end; after 10 s end it.
 * @param {Known} child
 */
async function end(child) {
  process.kill(child.pid, 'SIGTERM');
  for (let tries = 0; tries < 100 && isSame(child); tries++) await sleep(100);
  if (isSame(child)) process.kill(child.pid, 'SIGKILL');
  for (let tries = 0; tries < 20 && isSame(child); tries++) await sleep(50);
}
