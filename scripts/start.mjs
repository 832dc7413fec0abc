import { ready, root } from './ready.mjs';

ready();
await import(`${root}/dist/apps/api/src/start.js`);
