import { ready, root } from './ready.mjs';

ready();
await import(`${root}/dist/apps/worker/src/main.js`);
