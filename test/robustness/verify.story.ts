import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { newFolder } from '../support/test-folder.js';

const COMMAND = 'dist/apps/cli/src/main.js';

/** The command line on a database server of its own, as a script would run it. */
function run(folder: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: { ...env, TRIVIUM_DATA: folder } }, (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });
}

it('a check that fails ends with 1, also where it started the database itself', async () => {
  const folder = await newFolder('verify');
  await chmod(folder, 0o711);
  expect(await run(folder, 'migrate')).toMatchObject({ code: 0 });
  const nobody = newId();
  for (const command of ['verify', 'seal'])
    expect(await run(folder, command, '--partnership', nobody)).toEqual({
      code: 1,
      said: `There is no partnership ${nobody}.\n`,
    });
});
