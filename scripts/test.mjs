/** Runs every test, then the stories in a browser. With arguments, which go to Jest, the browser stays out. */
import { join } from 'node:path';
import { ready, root } from './ready.mjs';
import { browserStories } from './test-browser.mjs';
import { onTestServer } from './test-server.mjs';

const args = process.argv.slice(2);
const JEST = join(root, 'node_modules/jest/bin/jest.js');

ready();
await onTestServer(async (node) => {
  const code = await node([JEST, ...args]);
  return code !== 0 || args.length > 0 ? code : browserStories(node);
});
