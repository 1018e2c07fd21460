import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '..', '..', '..');
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

interface Floors {
  readonly floors: Readonly<Record<string, { readonly least: string; readonly below?: string }>>;
  readonly forbidden: Readonly<Record<string, string>>;
}

const numbers = (version: string): number[] => version.split('-')[0]!.split('.').map(Number);
/** Negative when `a` is the lower version; what follows a hyphen is a version before the number. */
function compare(a: string, b: string): number {
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i += 1) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return Number(b.includes('-')) - Number(a.includes('-'));
}

/** What the lockfile breaks, in words. */
function faultsOf({ floors, forbidden }: Floors, packages: Readonly<Record<string, { readonly version?: string; readonly link?: boolean }>>): string[] {
  const installed = Object.entries(packages).flatMap(([path, { version }]) => (path.includes('node_modules/') && version !== undefined ? [{ name: path.split('node_modules/').at(-1)!, version }] : []));
  return [
    ...installed.flatMap(({ name, version }) => {
      const floor = floors[name];
      if (!floor) return [];
      return [...(compare(version, floor.least) < 0 ? [`${name} ${version} is below ${floor.least}`] : []), ...(floor.below !== undefined && compare(version, floor.below) >= 0 ? [`${name} ${version} is not below ${floor.below}`] : [])];
    }),
    ...installed.filter(({ name }) => forbidden[name] !== undefined).map(({ name }) => `${name} is not to be used: ${forbidden[name]!}`),
    ...Object.keys(floors).filter((name) => !installed.some((one) => one.name === name)).map((name) => `${name} has a floor but is not installed`),
  ];
}

describe('versions of packages', () => {
  const floors = read<Floors>('security', 'floors.json');
  const { packages } = read<{ packages: Readonly<Record<string, { version?: string }>> }>('package-lock.json');

  it('are at least the floors, and nothing forbidden is installed', () => expect(faultsOf(floors, packages)).toEqual([]));

  it('are found when they are below, above, or forbidden', () => {
    const planted = { ...packages, 'node_modules/next': { version: '16.4.5' }, 'node_modules/x/node_modules/graphql': { version: '17.0.0' }, 'node_modules/typeorm': { version: '1.1.0-rc.1' }, 'node_modules/xlsx': { version: '0.18.5' } };
    expect(faultsOf(floors, planted).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual(expect.arrayContaining(['next 16.4.5', 'graphql 17.0.0', 'typeorm 1.1.0-rc.1', 'xlsx is']));
  });
});
