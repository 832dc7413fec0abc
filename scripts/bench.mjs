import { ready, root } from './ready.mjs';

ready();
await import(`${root}/dist/bench/main.js`);
