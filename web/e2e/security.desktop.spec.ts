import type { APIResponse } from '@playwright/test';
import { signInApi } from './api';
import { expect, test } from './support';

/** One page of each kind; the last has none. */
const PAGES = ['/', '/needs', '/products', '/institutions', '/tools', '/login', '/register', '/help', '/account', '/my', '/inst', '/st', '/gov', '/admin', '/no-such-page'];
/** Pages of each workbench with somebody who may open them. */
const OWN: readonly [string, string][] = [['demo-e22', '/my'], ['demo-b1', '/inst/needs'], ['demo-qh-st', '/st/needs'], ['demo-finance', '/gov'], ['demo-admin', '/admin']];

const directive = (policy: string, name: string): string => policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

/** What every answer with a page must say. */
function expectGuarded(path: string, headers: Record<string, string>): string {
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1] ?? '';
  expect(nonce, `${path}: nonce`).not.toBe('');
  expect(directive(policy, 'script-src'), path).toBe(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
  expect([directive(policy, 'base-uri'), directive(policy, 'frame-ancestors'), directive(policy, 'form-action')], path).toEqual(["base-uri 'none'", "frame-ancestors 'self'", "form-action 'self'"]);
  expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'strict-origin-when-cross-origin', 'cross-origin-opener-policy': 'same-origin' });
  expect(headers['strict-transport-security'], path).toMatch(/^max-age=31536000/);
  expect(headers['x-powered-by'], path).toBeUndefined();
  return nonce;
}

/** Scripts of a page that its policy would not run, or would run without asking. */
const strayScripts = (html: string, nonce: string): string[] => [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes(`nonce="${nonce}"`));

test.describe('every page', () => {
  test('comes with its guards, and with no script that lacks its nonce', async ({ request }) => {
    const nonces = new Set<string>();
    for (const path of PAGES) {
      const answer: APIResponse = await request.get(path, { maxRedirects: 0 });
      const nonce = expectGuarded(path, answer.headers());
      nonces.add(nonce);
      const html = await answer.text();
      expect(strayScripts(html, nonce), path).toEqual([]);
      expect(html, path).not.toMatch(/\son(click|load|error|submit)=/i);
    }
    expect(nonces.size).toBe(PAGES.length);
  });

  test('of somebody is kept in no cache and stands open to nobody else, whatever router headers are forged', async ({ request, baseURL }) => {
    const forged: Record<string, string>[] = [
      {}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
      { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      { 'x-nextjs-data': '1' }, { 'x-middleware-prefetch': '1' }, { 'x-forwarded-host': 'evil.example' },
    ];
    for (const [account, path] of OWN) {
      const person = await signInApi(account);
      const { viewer } = await person.ask<{ viewer: { name: string; orgName: string } }>('{ viewer { name orgName } }');
      const own = await person.page(path);
      expect(own.text, path).toContain(viewer.orgName);
      for (const headers of forged) {
        for (const way of [path, `${path}.rsc`, `${path}?_rsc=1`, `${baseURL}/${path}`]) {
          const answer = await request.get(way, { headers, maxRedirects: 0, failOnStatusCode: false });
          const text = await answer.text();
          expect(text.includes(`>${viewer.orgName}<`) && text.includes(viewer.name), `${way} ${JSON.stringify(headers)}`).toBe(false);
          expect(answer.status(), `${way} ${JSON.stringify(headers)}`).toBeLessThan(500);
          expect(answer.headers()['location'] ?? '', way).not.toContain('evil.example');
        }
      }
      const cache = (await request.get(path, { maxRedirects: 0 })).headers()['cache-control'] ?? '';
      expect(cache, path).toMatch(/no-store|private/);
    }
  });
});

test('the scripts of the portal hold no driver, no setting and no secret of the server', async ({ page }) => {
  const scripts = new Map<string, string>();
  page.on('response', async (answer) => {
    if (answer.request().resourceType() === 'script') scripts.set(answer.url(), await answer.text().catch(() => ''));
  });
  for (const path of ['/', '/needs', '/login', '/register', '/account']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(scripts.size).toBeGreaterThan(5);
  const secrets = /postgres(ql)?:\/\/|pg-protocol|pg_catalog|typeorm|DATABASE_URL|SECRET_KEY|AUDIT_SIGNING_KEY|ADMIN_BOOTSTRAP_TOKEN|METRICS_TOKEN|\b(query|mutation) [A-Z]\w+ ?[({]/;
  for (const [url, text] of scripts) expect(secrets.exec(text)?.[0], url).toBeUndefined();
});
