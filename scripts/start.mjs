import { readDotEnv, ready, root } from './ready.mjs';

readDotEnv();
ready();
await import(`${root}/dist/apps/api/src/start.js`);
