import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes a folder for this run alone until the process ends; throws when another run holds it. */
export function takeFolder(folder: string): void {
  const file = join(folder, 'run.pid');
  let holder = 0;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch {
    // nobody was here before
  }
  if (holder > 0 && holder !== process.pid && alive(holder)) throw new Error(`another benchmark (process ${holder}) uses ${folder}: wait for it, or give --dir with another folder (a copy saves the generation of the data)`);
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}
