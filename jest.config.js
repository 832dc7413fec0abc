/* A suite is found by its source and runs as it was built. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: [testMatch].flat().map((pattern) => `<rootDir>/${pattern}`),
  roots: ['apps', 'libs', 'seeds', 'test'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  testRunner: '<rootDir>/dist/test/jest/in-node.js',
  transform: {},
  ...more,
});
const withDatabase = { globalSetup: '<rootDir>/dist/test/support/templates.js' };

/** `npm test -- --selectProjects rules database` runs some. All but the rules run on a real PostgreSQL. */
export default {
  projects: [
    project('rules', ['{apps,libs,seeds}/**/*.spec.ts', 'test/*.spec.ts']),
    project('database', '{libs,seeds}/**/*.db-spec.ts', withDatabase),
    project('stories', 'test/stories/*.story.ts', withDatabase),
    project('docs', 'test/docs/*.{spec,story}.ts', withDatabase),
    project('robustness', 'test/robustness/*.story.ts', withDatabase),
  ],
  maxWorkers: 2,
  testTimeout: 60_000,
};
