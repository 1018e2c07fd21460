import { join } from 'node:path';
import type { Scale } from './data-sql';

/** What the command line asks of the API benchmark. */
export interface Options {
  readonly scale: Scale['name'];
  readonly peer: boolean;
  readonly json: string | undefined;
  readonly write: boolean;
  readonly plans: boolean;
  readonly build: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly only: readonly string[];
  /** Folder of the run's database and files; two runs at once need two. */
  readonly dir: string;
}

/** How to use it. */
export const USAGE = `npm run bench -- api [--large | --quick] [--no-peer] [--only q1,q2] [--rounds 3] [--seconds 8] [--plans] [--no-build] [--json FILE] [--write] [--dir FOLDER]; growth takes --quick, --rounds, --seconds, --no-build and --dir`;

/** Reads the arguments; throws one sentence for what is unknown. */
export function readOptions(args: readonly string[]): Options {
  const rest = [...args];
  const flag = (name: string): boolean => {
    const at = rest.indexOf(name);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  const value = (name: string): string | undefined => {
    const at = rest.indexOf(name);
    if (at < 0) return undefined;
    const [, text] = rest.splice(at, 2);
    if (text === undefined || text.startsWith('--')) throw new Error(`${name} needs a value. ${USAGE}`);
    return text;
  };
  const count = (name: string, standard: number): number => {
    const number = Number(value(name) ?? standard);
    if (!(number > 0)) throw new Error(`${name} must be more than 0. ${USAGE}`);
    return number;
  };
  const quick = flag('--quick');
  const options: Options = {
    scale: flag('--large') ? 'large' : quick ? 'quick' : 'full', peer: !flag('--no-peer'), json: value('--json'), write: flag('--write'), plans: flag('--plans'), build: !flag('--no-build'),
    rounds: count('--rounds', quick ? 2 : 3), seconds: count('--seconds', quick ? 1.5 : 8), only: value('--only')?.split(',') ?? [], dir: value('--dir') ?? join('.data', 'bench'),
  };
  if (rest.length > 0) throw new Error(`unknown: ${rest.join(' ')}. ${USAGE}`);
  return options;
}
