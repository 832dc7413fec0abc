import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { setGlobals } from './globals.js';

const require = createRequire(import.meta.url);
const circus = require('jest-circus/runner').default as (...of: [...Given, testPath: string, ...unknown[]]) => unknown;
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/** Of Jest’s runtime, what loads a suite. */
interface Runtime {
  requireInternalModule(path: string): unknown;
  unstable_shouldLoadAsEsm(path: string): boolean;
  unstable_importModule(path: string): Promise<unknown>;
  setGlobalsForRuntime: typeof setGlobals;
}
type Given = [globalConfig: { rootDir: string }, config: object, environment: object, runtime: Runtime];

/**
 * Jest’s own runner of a suite, which loads the suite as it was compiled into dist, by Node itself instead of in a
 * context of its own: what suites import is then loaded once for each worker instead of once for each suite.
 */
export default async function inNode(
  ...[global, config, environment, runtime, path, ...more]: Parameters<typeof circus>
) {
  Object.assign(runtime, {
    requireInternalModule: requiredAnew,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (source: string) => import(compiled(global.rootDir, source)),
    setGlobalsForRuntime: setGlobals,
  } satisfies Runtime);
  process.once('exit', fail);
  try {
    return await circus(global, config, environment, runtime, path, ...more);
  } finally {
    process.off('exit', fail);
  }
}

/* A suite that ends the process it runs in has not passed. */
const fail = () => (process.exitCode = 1);

const compiled = (root: string, source: string) => join(root, 'dist', relative(root, source)).replace(/\.ts$/, '.js');

/* Describes and hooks are kept in it: those of the suite before must be gone. */
function requiredAnew(path: string): unknown {
  delete require.cache[path];
  Reflect.deleteProperty(globalThis, EVENT_HANDLERS);
  return require(path);
}
