import { ready, root } from './ready.mjs';

ready({ web: false });
await import(`${root}/dist/apps/cli/src/main.js`);
