import { ready, root } from './ready.mjs';

ready();
await import(`${root}/dist/apps/cli/src/main.js`);
