import tseslint from 'typescript-eslint';

const CODE = ['**/*.{ts,tsx,mts,mjs,js}'];

const noServerActions = {
  selector: "ExpressionStatement[directive='use server']",
  message: 'No Server Actions: every write is a GraphQL mutation sent by a client component.',
};
const floatOnMoney = [
  { selector: "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]", message: 'Money is exact: strings and BigInt only.' },
  { selector: "CallExpression[callee.object.name='Number'][callee.property.name=/^parse/]", message: 'Money is exact: strings and BigInt only.' },
  { selector: "UnaryExpression[operator='+']", message: 'Money is exact: strings and BigInt only.' },
];
const antd = { regex: '^(antd|@ant-design)(/|$)', message: 'antd belongs to web/src/ui/staff and features/*/staff.' };
const baseUi = { regex: '^@base-ui(/|$)', message: 'Base UI belongs to web/src/ui/light.' };
const staffKit = { regex: '^@/ui/staff(/|$)', message: 'The light pages never load the workbench kit.' };
const otherTier = { regex: '(^|/)\\.\\./+server/|^@jiebang/server', message: 'web and server share schema.graphql only.' };
const webTier = { regex: '(^|/)\\.\\./+web/|^@jiebang/web', message: 'web and server share schema.graphql only.' };
const imports = (...patterns) => ['error', { patterns }];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.out/', '**/.next*/', '**/.data/', 'web/src/gql/', '**/next-env.d.ts', '**/test-results/', '**/playwright-report/'] },
  {
    files: CODE,
    extends: [tseslint.configs.base],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'no-restricted-syntax': ['error', noServerActions],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': imports(antd, baseUi, staffKit, otherTier),
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in web/src/lib/config.ts.' }],
    },
  },
  {
    files: ['web/src/ui/light/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': imports(antd, staffKit, otherTier) },
  },
  {
    files: ['web/src/ui/staff/**/*.{ts,tsx}', 'web/src/features/**/staff/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': imports(baseUi, otherTier) },
  },
  {
    // The question marks stand for the brackets of a route group.
    files: ['web/src/app/?{institution,station,authority,admin}?/**/*.{ts,tsx}', 'web/src/features/shell/staff-*.{ts,tsx}'],
    rules: { 'no-restricted-imports': imports(antd, baseUi, otherTier) },
  },
  {
    files: ['web/src/lib/config.ts', 'web/src/proxy.ts', 'web/src/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['web/src/lib/money.ts', 'web/src/lib/capital.ts', 'web/src/ui/**/*{money,amount,figure}*.tsx'],
    rules: { 'no-restricted-syntax': ['error', noServerActions, ...floatOnMoney] },
  },
  {
    files: ['server/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-restricted-imports': imports(webTier),
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/kernel/clock.ts', 'server/src/kernel/ids.ts', 'server/src/config.ts', 'server/src/testing/**', 'server/src/**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes from kernel/clock.ts.' },
        { object: 'Math', property: 'random', message: 'Chance comes from kernel/ids.ts.' },
        { object: 'process', property: 'env', message: 'Settings are read in config.ts.' },
      ],
      'no-restricted-syntax': [
        'error', noServerActions,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from kernel/clock.ts.' },
      ],
    },
  },
);
