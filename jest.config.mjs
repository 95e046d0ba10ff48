const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@second-chair/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const project = (displayName, testMatch, more = {}) => ({
  ...shared,
  rootDir: import.meta.dirname,
  displayName,
  testMatch,
  ...more,
});

export default {
  testTimeout: 60_000,
  // A second server in one process waits for ever on a dynamic import of Jest's module registry: each file gets its own.
  maxWorkers: 2,
  workerIdleMemoryLimit: 1,
  projects: [
    project('unit', [
      '<rootDir>/{libs,apps,tools,bench}/**/*.spec.ts?(x)',
      '<rootDir>/test/{server-code,security-page}.spec.ts',
    ]),
    project('stories', ['<rootDir>/test/**/*.e2e-spec.ts', '<rootDir>/test/architecture.spec.ts'], {
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    }),
    project('browser', ['<rootDir>/test/browser/*.browser-spec.ts'], {
      globalSetup: '<rootDir>/test/support/browser-setup.mjs',
      globalTeardown: '<rootDir>/test/support/browser-teardown.mjs',
    }),
  ],
};
