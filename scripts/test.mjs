/** Runs every test on a real PostgreSQL of its own, which starts before and stops after. Arguments go to Jest. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

ready();
const { prepareTestServer } = await import(`${root}/dist/test/support/test-server.js`);
const server = await prepareTestServer();
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_SERVER_URL: server.url } },
);
jest.on('exit', async (code) => {
  await server.stop();
  process.exit(code ?? 1);
});
