/** Benchmarks, run from the root of the repository after compiling (see scripts/bench.mjs). */
import { benchRules } from './rules';

const benches: Readonly<Record<string, () => unknown>> = { rules: benchRules };

const [name = 'rules'] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`没有名为“${name}”的基准；可用：${Object.keys(benches).join('、')}\n`);
  process.exit(2);
}
bench();
