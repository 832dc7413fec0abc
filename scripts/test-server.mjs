import { spawn } from 'node:child_process';
import { root, stop } from './ready.mjs';

/** Does the work on a PostgreSQL of the tests' own, and ends this process with the exit code that it answers. */
export async function onTestServer(work) {
  const { startTestServer } = await import(`${root}/dist/test/support/test-server.js`);
  const { startupMessage } = await import(`${root}/dist/libs/database/src/index.js`);
  const server = await startTestServer().catch((fault) => {
    const sentence = startupMessage(fault).replace(/\bDATABASE_URL/g, 'TEST_DATABASE_URL');
    if (process.env.TRIVIUM_DEBUG) console.error(fault);
    stop(`The tests have no PostgreSQL. ${sentence}`);
  });
  const env = { ...process.env, TEST_SERVER_URL: server.url, TEST_FOLDER: server.folder };
  const code = await work((args, more) => node(args, { ...env, ...more }));
  await server.stop();
  process.exit(code);
}

/* Runs Node with these arguments; answers with its exit code. */
function node(args, env) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    }),
  );
}
