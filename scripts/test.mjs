/** Runs every test on a real PostgreSQL of its own, which starts before and stops after. Arguments go to Jest. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ready, root, stop } from './ready.mjs';

ready();
const { prepareTestServer } = await import(`${root}/dist/test/support/test-server.js`);
const { sorry } = await import(`${root}/dist/libs/database/src/index.js`);
const server = await prepareTestServer().catch((fault) => {
  const sentence = sorry(fault).replace(/\bDATABASE_URL/g, 'TEST_DATABASE_URL');
  if (process.env.TRIVIUM_DEBUG) console.error(fault);
  stop(`The tests have no PostgreSQL. ${sentence}`);
});
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_SERVER_URL: server.url, TEST_FOLDER: server.folder },
  },
);
process.once('exit', () => jest.kill());
jest.on('exit', async (code) => {
  await server.stop();
  process.exit(code ?? 1);
});
