// Measures how fast the built portal renders its public lists, against an API that is already running:
//   node web/scripts/render-bench.mjs --api http://127.0.0.1:4000 [--requests 50] [--paths /needs,/products]
// Starts `next start` on a free port, warms it up, then asks one request after the other. Prints JSON: milliseconds until the
// whole page is there (p50, p99), milliseconds of the portal's CPU a request, bytes of the page, kB of its scripts (gzip).
// Ends what it started after two minutes at the latest.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const next = path.join(web, '../node_modules/next/dist/bin/next');
const LIMIT_MS = 120_000;
const MOST_REQUESTS = 1000;
const WARM_UP = 20;
// A phone of a visitor: nothing stored, no session.
const HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip', 'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36' };

function options(args) {
  const given = { api: 'http://127.0.0.1:4000', requests: '50', paths: '/needs,/products' };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at].replace(/^--/, '');
    if (!Object.hasOwn(given, name) || args[at + 1] === undefined) throw new Error(`unknown: ${args[at]}; use --api URL, --requests N, --paths /a,/b`);
    given[name] = args[at + 1];
  }
  const requests = Number(given.requests);
  if (!Number.isInteger(requests) || requests < 1 || requests > MOST_REQUESTS) throw new Error(`--requests must be a whole number from 1 to ${MOST_REQUESTS}`);
  return { api: given.api, requests, paths: given.paths.split(',') };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function get(agent, port, at) {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: at, agent, headers: HEADERS, timeout: 20_000 }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }));
      answer.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`${at} did not answer within 20 s`)));
    request.on('error', reject);
  });
}

/** Milliseconds of CPU of a process so far; null where the system does not tell. */
function cpuOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

const quantile = (sorted, share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 100) / 100;

async function page(agent, port, at) {
  const { gunzipSync } = await import('node:zlib');
  const { status, body, encoding } = await get(agent, port, at);
  if (status !== 200) throw new Error(`${at} answered ${status}`);
  return { bytes: body.length, html: (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8') };
}

async function measure(agent, { port, pid }, at, requests) {
  for (let i = 0; i < WARM_UP; i += 1) await page(agent, port, at);
  const times = [];
  const cpu = cpuOf(pid);
  for (let i = 0; i < requests; i += 1) {
    const from = performance.now();
    const { status } = await get(agent, port, at);
    times.push(performance.now() - from);
    if (status !== 200) throw new Error(`${at} answered ${status}`);
  }
  const used = cpu === null ? null : cpuOf(pid) - cpu;
  times.sort((a, b) => a - b);
  const { bytes, html } = await page(agent, port, at);
  // `nomodule` scripts are for browsers that no phone of today has.
  const scripts = new Set([...html.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag)).flatMap(([tag]) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let js = 0;
  for (const script of scripts) js += (await get(agent, port, script)).body.length;
  return { path: at, requests, p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpuMs: used === null ? null : Math.round((used / requests) * 100) / 100, htmlBytes: html.length, sentBytes: bytes, scripts: scripts.size, jsKb: Math.round((js / 1024) * 10) / 10 };
}

async function main() {
  const { api, requests, paths } = options(process.argv.slice(2));
  const port = await freePort();
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], { cwd: web, env: { ...process.env, API_URL: api, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const limit = setTimeout(() => {
    child.kill('SIGKILL');
    console.error(`not finished within ${LIMIT_MS / 1000} s`);
    process.exit(1);
  }, LIMIT_MS);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let ready = false; !ready; ) {
      if (child.exitCode !== null) throw new Error('the portal did not start: build it first (npm run build)');
      await sleep(200);
      ready = await get(agent, port, '/accessibility').then(({ status }) => status < 500, () => false);
    }
    const pages = [];
    for (const at of paths) pages.push(await measure(agent, { port, pid: child.pid }, at, requests));
    console.log(JSON.stringify({ at: new Date().toISOString(), node: process.version, pages }, null, 1));
  } finally {
    clearTimeout(limit);
    agent.destroy();
    child.kill('SIGKILL');
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
