import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { newFolder } from '../support/test-folder.js';
import { type ChildApi, childOnFolder } from './child-api.js';
import { until } from './reach.js';

let folder: string;
beforeAll(async () => {
  folder = await newFolder('two');
  await chmod(folder, 0o755);
});

/* S5. What is typed in a terminal reaches the process and all that it started. */
const STOPS: Record<string, (first: ChildApi) => void> = {
  'by its own signal': (first) => void first.process.kill('SIGTERM'),
  'by an interrupt typed in its terminal': (first) => void process.kill(-first.process.pid!, 'SIGINT'),
};

it.each(Object.entries(STOPS))(
  'of two processes on one data folder the one that started the database stops %s, and the other goes on until it stops too',
  async (_how, stop) => {
    const isServed = () => existsSync(join(folder, 'postgres', 'postmaster.pid'));
    const first = await childOnFolder(folder);
    const second = await childOnFolder(folder);
    const ended = new Promise((resolve) => first.process.once('close', resolve));
    stop(first);
    expect(await ended).toBe(0);
    expect(await second.health('ready')).toBe(200);
    expect((await second.end('SIGTERM')).code).toBe(0);
    await until('the database to be stopped', () => !isServed(), 10_000);
  },
  60_000,
);
