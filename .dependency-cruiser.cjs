/** Laws of import (see the architecture notes in server/docs/adr): direction, frameworks, contexts, cycles. */
const SRC = '(?:^|/)server/src';
const from = (path, extra = {}) => ({ path: `${SRC}/${path}`, pathNot: '(\\.test\\.ts|test-kit\\.ts)$|/testing/', ...extra });
const rule = (name, comment, f, to) => ({ name, comment, severity: 'error', from: f, to });

module.exports = {
  forbidden: [
    rule('kernel-is-lowest', 'kernel imports nothing above it', from('kernel/'), { path: `${SRC}/(rules|domain|policy|app|db|graphql|http|jobs|seed|main|compose|serve|config)` }),
    rule('rules-below-domain', 'the rule engine imports kernel only', from('rules/'), { path: `${SRC}/(domain|policy|app|db|graphql|http|jobs|seed|main|compose|serve|config|rule-files)` }),
    rule('domain-below-policy', 'domain imports kernel and rules only', from('domain/'), { path: `${SRC}/(policy|app|db|graphql|http|jobs|seed|main|compose|serve|config)` }),
    rule('policy-below-app', 'policy imports domain and below', from('policy/'), { path: `${SRC}/(app|db|graphql|http|jobs|seed|main|compose|serve|config)` }),
    rule('app-sees-ports', 'use cases see ports, never the outside', from('app/'), { path: `${SRC}/(db|graphql|http|jobs|seed|main|compose|serve|config)` }),
    rule('pure-layers-no-framework', 'kernel, rules, domain and policy use no package and no I/O', from('(kernel|rules|domain|policy)/'), { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^crypto$|^node:crypto$' }),
    rule('only-db-knows-typeorm-and-pg', 'typeorm and pg belong to db; compose builds the pool', { path: SRC, pathNot: `${SRC}/(db|compose|seed|testing)|\\.test\\.ts$|test-kit\\.ts$` }, { path: 'node_modules/(typeorm|pg)/' }),
    rule('only-graphql-knows-type-graphql', 'type-graphql belongs to graphql', { path: SRC, pathNot: `${SRC}/graphql/` }, { path: 'node_modules/type-graphql/' }),
    rule('graphql-reads-through-the-planner', 'graphql never touches tables', from('graphql/'), { path: `${SRC}/db/(entities|migrate|data-source|tx|columns|naming|constraint)` }),
    rule('domain-contexts-stand-alone', 'a use case loads both and passes narrow values', from('domain/([^/]+)/', { pathNot: '\\.test\\.ts$' }), { path: `${SRC}/domain/([^/]+)/`, pathNot: `${SRC}/domain/(common|$1)/|/(terms|model)\\.ts$` }),
    rule('no-testing-in-production', 'production code never imports tests', { path: SRC, pathNot: '(\\.test\\.ts|test-kit\\.ts)$|/testing/' }, { path: `${SRC}/testing/|\\.test\\.ts$|test-kit\\.ts$|(?:^|/)server/bench/` }),
    rule('web-and-server-apart', 'they share schema.graphql only', { path: '(^|/)web/src' }, { path: SRC }),
    rule('server-never-imports-web', 'they share schema.graphql only', { path: SRC }, { path: '(^|/)web/' }),
    // A GraphQL type graph is cyclic by nature; its thunks make that harmless.
    rule('no-cycles', 'no cycles', { path: SRC, pathNot: `${SRC}/graphql/[^/]+/types\\.ts$` }, { circular: true }),
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'server/tsconfig.json' }, tsPreCompilationDeps: true, exclude: { path: '(^|/)(dist|\\.next)/' } },
};
