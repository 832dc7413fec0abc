import { readDotEnv, ready, root } from './ready.mjs';

readDotEnv();
ready({ web: false });
await import(`${root}/dist/apps/cli/src/main.js`);
