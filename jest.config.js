/** One runner for rules (*.spec), database (*.db-spec) and stories (*.story); all on real PostgreSQL where they need one. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test,seeds}/**/*.{spec,db-spec,story}.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  testRunner: '<rootDir>/dist/test/jest/in-node.js',
  transform: {},
  maxWorkers: 2,
  testTimeout: 30_000,
};
