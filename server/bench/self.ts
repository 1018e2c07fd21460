import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert';
import { readOptions } from './api-options';
import { Histogram } from './histogram';
import { bytesOf } from './http-client';
import { differences, normal } from './normal';
import { lineOf, markdown, verdictsOf } from './results';
import { parseLog } from './statements';

const near = (value: number, wanted: number): void => ok(Math.abs(value - wanted) <= wanted * 0.02, `${value} is not near ${wanted}`);

const checks: Readonly<Record<string, () => void>> = {
  'the histogram finds quantiles within two percent': () => {
    const histogram = new Histogram();
    for (let i = 1; i <= 10_000; i += 1) histogram.add(i * 10);
    near(histogram.quantile(0.5), 50);
    near(histogram.quantile(0.99), 99);
    strictEqual(histogram.count, 10_000);
    const small = new Histogram();
    for (let i = 1; i <= 50; i += 1) small.add(i);
    strictEqual(small.quantile(0.5), 0.025);
    ok(Number.isNaN(new Histogram().quantile(0.5)));
  },
  'answers of different APIs become one form': () => {
    const ours = normal({ at: '2026-11-01T00:00:00.000Z', detail: { title: 't' }, offers: [{ id: 1 }] });
    const peer = normal({ title: 't', offers: { nodes: [{ id: 1 }] }, at: '2026-11-01T08:00:00.000000+08:00' });
    deepStrictEqual(differences(ours, peer), []);
    deepStrictEqual(differences(normal({ a: [1, 2] }), normal({ a: [1, 3] })), ['.a.1: 2 ≠ 3']);
    deepStrictEqual(differences(normal({ a: null }), normal({})), []);
    ok(differences(normal([1]), normal([1, 2])).length === 1);
  },
  'statements are read from the log with their parameters': () => {
    const log = '§other|1|LOG:  statement: SELECT 0\n§db|2|LOG:  execute r1: SELECT $1,\n\t$2\n§db|2|DETAIL:  Parameters: $1 = \'a\'\'b\', $2 = NULL\n§db|3|LOG:  statement: BEGIN\n';
    deepStrictEqual(parseLog(log, 'db'), [{ text: 'SELECT $1,\n$2', values: ["a'b", null], pid: '2' }, { text: 'BEGIN', values: [], pid: '3' }]);
  },
  'targets are judged from the lines, and what was not measured is said': () => {
    const round = { requests: 10, seconds: 1, perSecond: 100, p50: 1, p99: 2, nodeCpu: 0.4, dbCpu: 0.5, peakRssMb: 200 };
    const line = (contender: 'ours' | 'floor', perSecond: number) => lineOf({ case: 'q1', what: 'w', contender, connections: 16, statements: 2 }, [{ ...round, perSecond }, { ...round, perSecond: perSecond * 3 }, { ...round, perSecond: perSecond / 2 }]);
    const lines = [line('ours', 95), line('floor', 100)];
    const verdicts = verdictsOf(lines, false);
    strictEqual(verdicts.find((v) => v.target === 'q1 against the floor: req/s')?.reached, true);
    strictEqual(verdicts.find((v) => v.target === 'q1 against the peer: req/s')?.reached, null);
    const text = markdown({ at: 'now', commit: 'c', machine: 'm', postgres: 'p', data: 'd', conditions: [], failures: [], lines, verdicts });
    ok(text.includes('| q1 | ours | 95 | 1.00 | 2.00 | 0.400 | 0.500 | 200 | 2 | 0.95 | – |'), text);
  },
  'a request is valid HTTP/1.1 whatever its letters': () => {
    const text = bytesOf({ path: '/x', body: '{"q":"智"}', cookie: 'a=b' }, 1).toString('utf8');
    ok(text.includes('content-length: 11\r\n') && text.includes('\r\ncookie: a=b\r\n') && text.endsWith('\r\n\r\n{"q":"智"}'), text);
    ok(!bytesOf({ path: '/x', method: 'GET' }, 1).toString().includes('content-length'));
  },
  'unknown arguments are refused': () => {
    throws(() => readOptions(['--fast']), /unknown: --fast/);
    strictEqual(readOptions(['--large', '--no-peer']).scale, 'large');
    strictEqual(readOptions([]).rounds, 3);
  },
};

/** Checks of the benchmark's own pure parts; throws at the first that fails. */
export function selfCheck(): void {
  for (const [what, check] of Object.entries(checks)) {
    check();
    process.stdout.write(`ok  ${what}\n`);
  }
}
