import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql: dependencies written as CommonJS must share it with the sources.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true } },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    server: { deps: { inline: [/@apollo\/server/, /type-graphql/, /graphql-jit/, /@as-integrations/, /graphql-query-complexity/, /@apollo\/utils/] } },
  },
});
