import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder inside that of this run of the tests, which goes when the run ends, however it ends. */
export const newFolder = (name: string): Promise<string> =>
  mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), `${name}-`));
