import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const launchOptions: NonNullable<PlaywrightTestConfig['use']>['launchOptions'] = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
};

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Needs a running site: BASE_URL. Tests that must work without JavaScript are named `*.nojs.spec.ts`. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: false,
  forbidOnly: true,
  workers: process.env.E2E_WORKERS ? Number.parseInt(process.env.E2E_WORKERS, 10) : 2,
  timeout: 120_000,
  // A second try in CI is for a machine that stood still; a test that needs it is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: './test-results/report.json' }]],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'desktop', testIgnore: /\.(nojs|phone)\.spec\.ts$/, use: { viewport: { width: 1366, height: 860 } } },
    { name: 'phone', testIgnore: /\.(nojs|desktop)\.spec\.ts$/, use: phone },
    { name: 'nojs', testMatch: /\.nojs\.spec\.ts$/, use: { viewport: { width: 1366, height: 860 }, javaScriptEnabled: false } },
  ],
});
