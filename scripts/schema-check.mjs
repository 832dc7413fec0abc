/** Says what schema.graphql breaks of the last release. With arguments: the released schema, and the one to hold against it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { root } from './ready.mjs';

const [released = join(root, 'schema.released.graphql'), current = join(root, 'schema.graphql')] =
  process.argv.slice(2);

if (existsSync(released)) await compare(released, current);
else console.log('Nothing is released yet, so nothing can break.');

async function compare(...files) {
  const [before, after] = files.map((file) => buildSchema(readFileSync(file, 'utf8')));
  // What a release said would go may go.
  const changes = await diff(before, after, [DiffRule.suppressRemovalOfDeprecatedField]);
  const breaking = said(changes, CriticalityLevel.Breaking);
  const dangerous = said(changes, CriticalityLevel.Dangerous);
  if (breaking.length > 0) {
    console.error(`This breaks what is released:\n${breaking.join('\n')}\nDeprecate it for one minor version first.`);
    process.exitCode = 1;
  }
  if (dangerous.length > 0) console.log(`Programs that ask may be surprised by this:\n${dangerous.join('\n')}`);
  if (breaking.length === 0) console.log('Nothing that is released breaks.');
}

function said(changes, level) {
  return changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => `- ${message}`);
}
