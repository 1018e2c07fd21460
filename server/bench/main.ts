/** Benchmarks, run from the root of the repository after compiling (see scripts/bench.mjs). */
import { benchApi } from './api';
import { benchEndurance } from './endurance';
import { benchGrowth } from './growth';
import { benchMatching } from './matching';
import { benchRules } from './rules';
import { selfCheck } from './self';

const benches: Readonly<Record<string, (args: readonly string[]) => unknown>> = { rules: benchRules, api: benchApi, growth: benchGrowth, endurance: benchEndurance, matching: benchMatching, self: selfCheck };

async function main([name = 'rules', ...args]: readonly string[]): Promise<void> {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`没有名为“${name}”的基准；可用：${Object.keys(benches).join('、')}\n`);
    process.exit(2);
  }
  await bench(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
