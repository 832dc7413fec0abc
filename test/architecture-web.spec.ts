import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** What pages are made of, in order: each folder imports itself and those before it. */
const ORDER = ['graphql', 'ui', 'shared'];
/** One user's pages each; areas know nothing of one another. */
const AREAS = ['manager', 'planner', 'practitioner', 'steward', 'trainer'];

const root = join(process.cwd(), 'apps/web/src');

interface Source {
  path: string;
  text: string;
  /** Of files of the pages, from the root of their folder. */
  imports: string[];
}

const sources = filesBelow(root).map(read);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => relative(root, resolve(dirname(path), fileName)));
  return { path: relative(root, path), text, imports };
}

const folderOf = (path: string) => path.split('/')[0]!;
const arrows = (isWrong: (target: string, source: Source) => boolean) =>
  sources.flatMap((source) =>
    source.imports.filter((target) => isWrong(target, source)).map((target) => `${source.path} → ${target}`),
  );
const isPageList = (path: string) => /^(\w+)\/\1-(pages|first)\.js$/.test(path);

describe('the folders of the pages', () => {
  it('are those that this test knows', () => {
    const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
    expect(folders.sort()).toEqual([...ORDER, ...AREAS, 'graphiql', 'shell', 'styles'].sort());
  });

  it.each(ORDER)('%s imports only what stands before it', (folder) => {
    const allowed = ORDER.slice(0, ORDER.indexOf(folder) + 1);
    expect(arrows((target, { path }) => folderOf(path) === folder && !allowed.includes(folderOf(target)))).toEqual([]);
  });

  it.each(AREAS)('%s imports what all pages are made of, and no other area', (area) => {
    const allowed = [...ORDER, area];
    expect(arrows((target, { path }) => folderOf(path) === area && !allowed.includes(folderOf(target)))).toEqual([]);
  });

  it('the shell knows of an area nothing but its list of pages, and what it shows first', () => {
    const wrong = arrows(
      (target, { path }) => folderOf(path) === 'shell' && AREAS.includes(folderOf(target)) && !isPageList(target),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what a page asks', () => {
  const asks = sources.filter(({ path, text }) => folderOf(path) !== 'graphql' && /\bgraphql\(/.test(text));

  it('stands in operations.ts beside it, or in shared', () => {
    const elsewhere = asks.map(({ path }) => path).filter((path) => !/(^shared\/|\/operations\.ts$)/.test(path));
    expect(elsewhere).toEqual([]);
  });

  it('is asked and changed by the kit alone; the register sends by its own rules', () => {
    const hooks = sources.filter(({ text }) => /from '@urql\/preact'/.test(text)).map(({ path }) => path);
    expect(hooks.sort()).toEqual(
      [
        'shell/app.tsx',
        'trainer/register/use-saving.ts',
        'ui/files/print-whole.tsx',
        'ui/files/save-as.tsx',
        'ui/use-answer.ts',
        'ui/use-change.ts',
      ].sort(),
    );
  });

  it('changes nothing without an idempotency key', () => {
    const mutations = asks.flatMap(({ path, text }) =>
      [...text.matchAll(/\bmutation (\w+)[^`]*`/g)].map(([mutation, name]) => ({ name: `${path}: ${name}`, mutation })),
    );
    const keyless = mutations.filter(({ mutation }) => !mutation.includes('idempotencyKey: $key'));
    expect(mutations.length).toBeGreaterThanOrEqual(6);
    expect(keyless.map(({ name }) => name)).toEqual([]);
  });
});

describe('the kit', () => {
  const handWritten = (element: RegExp, home: string) =>
    sources.filter(({ path, text }) => element.test(text) && path !== home).map(({ path }) => path);

  it.each([
    ['table', /<table\b/, 'ui/data-table.tsx'],
    ['disclosure', /<details\b/, 'ui/disclosure.tsx'],
  ])('has the only %s', (_, element, home) => expect(handWritten(element, home)).toEqual([]));
});
