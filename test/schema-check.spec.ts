import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { newFolder } from './support/test-folder.js';

const RELEASED = `type Query { "Asked." role(id: ID!): String! old: Int @deprecated(reason: "Ask role.") }`;

async function check(current: string) {
  const folder = await newFolder('schemas');
  const files = { released: join(folder, 'released.graphql'), current: join(folder, 'current.graphql') };
  await writeFile(files.released, RELEASED);
  await writeFile(files.current, current);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/schema-check.mjs', files.released, files.current],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

it.each([
  ['a field that is gone', 'type Query { old: Int }', "Field 'role' was removed from object type 'Query'"],
  ['an answer that may be null', 'type Query { role(id: ID!): String old: Int }', "'String!' to 'String'"],
  ['an argument that must be given', 'type Query { role(id: ID!, on: Int!): String! old: Int }', "'on: Int!'"],
])('%s breaks what is released', async (_, current, change) => {
  const { status, said } = await check(current);
  expect(said).toContain(change);
  expect(status).toBe(1);
});

it.each([
  [
    'more to ask',
    'type Query { role(id: ID!, on: Int): String! old: Int more: Int }',
    'Nothing that is released breaks.',
  ],
  ['what was deprecated and is gone', 'type Query { role(id: ID!): String! }', "Field 'old' (deprecated) was removed"],
])('%s does not', async (_, current, words) => {
  const { status, said } = await check(current);
  expect(said).toContain(words);
  expect(status).toBe(0);
});

it('before the first release nothing can break', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/schema-check.mjs', 'no such file'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, 'Nothing is released yet, so nothing can break.\n']);
});
