import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { exported, imported } from './support/faces.js';

/** The nouns of a lib in reading order: each may import the faces of earlier ones, never a later one or anything inside. */
const NOUNS: Record<string, string[]> = {
  graphql: ['inputs', 'answers', 'limits', 'driver'],
  access: ['grants', 'sign-in-services', 'sign-in', 'accounts', 'machines', 'figures'],
  frameworks: ['frameworks', 'competencies', 'requirements'],
  workforce: [
    'places',
    'rooms',
    'people',
    'posts',
    'records',
    'joins',
    'accounts',
    'looks',
    'mail',
    'moves',
    'partnership-settings',
    'team-leaders',
    'sharing',
    'lists',
    'staff-lists',
  ],
  standing: ['evidence', 'rule', 'profile', 'team', 'over-time'],
  training: [
    'modules',
    'sessions',
    'bookings',
    'register',
    'history',
    'joins',
    'effects',
    'attendances',
    'results',
    'prior-learning',
    'next-level',
    'check-again',
  ],
  matching: ['match', 'why-not'],
  planning: ['scope', 'demand', 'gap', 'change', 'held', 'role-gap', 'task-gap', 'why-short', 'team-reach', 'set-up'],
  exchange: [
    'reading',
    'files',
    'imports',
    'staff-lists',
    'training-lists',
    'waiting',
    'demand-lists',
    'lists-out',
    'held',
    'erasure',
    'changes',
    'corrections',
    'learning',
    'retention',
  ],
};
/* About fifteen. */
const FLAT_UP_TO = 18;

const root = process.cwd();
const libs = readdirSync(join(root, 'libs')).filter((name) => statSync(join(root, 'libs', name)).isDirectory());
const foldersOf = (lib: string) =>
  readdirSync(join(root, 'libs', lib, 'src')).filter((name) =>
    statSync(join(root, 'libs', lib, 'src', name)).isDirectory(),
  );
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec/.test(name))
    .map((name) => join(folder, name));

describe('the nouns of a lib', () => {
  it('are those that this test knows', () => {
    const found = Object.fromEntries(
      libs.map((lib) => [lib, foldersOf(lib).sort()]).filter(([, nouns]) => nouns!.length > 0),
    );
    const known = Object.fromEntries(Object.entries(NOUNS).map(([lib, nouns]) => [lib, [...nouns].sort()]));
    expect(found).toEqual(known);
  });

  it(`a lib without nouns has at most ${FLAT_UP_TO} files, specs apart`, () => {
    const flat = libs.filter((lib) => !(lib in NOUNS));
    const over = flat.map((lib) => [lib, filesIn(join(root, 'libs', lib, 'src')).length] as const);
    expect(over.filter(([, files]) => files > FLAT_UP_TO)).toEqual([]);
  });

  it.each(Object.entries(NOUNS))('%s: each imports only the faces of those before it', (lib, nouns) => {
    const src = join(root, 'libs', lib, 'src');
    const wrong = nouns.flatMap((noun, at) =>
      filesIn(join(src, noun)).flatMap((path) =>
        importsOf(path)
          .map((name) => relative(src, resolve(dirname(path), name)))
          .filter((target) => {
            const [other, ...inside] = target.split('/');
            if (other === noun || inside.length === 0) return false;
            return !nouns.slice(0, at).includes(other!) || inside.join('/') !== 'index.js';
          })
          .map((target) => `${relative(src, path)} → ${target}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('what stands beside them knows none of them, but for the module and the face', () => {
    const wrong = Object.entries(NOUNS).flatMap(([lib, nouns]) => {
      const src = join(root, 'libs', lib, 'src');
      const beside = readdirSync(src).filter((name) => /^(?!index|.*\.module|.*spec).*\.ts$/.test(name));
      return beside.flatMap((name) =>
        importsOf(join(src, name))
          .filter((target) => nouns.includes(target.split('/')[1]!))
          .map((target) => `${lib}: ${name} → ${target}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(NOUNS))('%s: each name of a noun’s face is asked for outside the noun', (lib) => {
    const src = join(root, 'libs', lib, 'src');
    const faces = foldersOf(lib).filter((noun) => existsSync(join(src, noun, 'index.ts')));
    const unasked = faces.flatMap((noun) => {
      const taken = new Set(
        filesIn(src)
          .filter((path) => !path.startsWith(join(src, noun, '/')))
          .flatMap((path) => namesFrom(path, join(src, noun, 'index.js'))),
      );
      return exported(readFileSync(join(src, noun, 'index.ts'), 'utf8'))
        .flatMap(({ names }) => names)
        .filter((name) => !taken.has(name))
        .map((name) => `${noun}: ${name}`);
    });
    expect(unasked).toEqual([]);
  });

  it('the face of a lib speaks through the faces of its nouns', () => {
    const wrong = Object.keys(NOUNS).flatMap((lib) =>
      importsOf(join(root, 'libs', lib, 'src', 'index.ts'))
        .filter((name) => name.split('/').length > 2 && !name.endsWith('/index.js'))
        .map((name) => `${lib}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

/* What a file takes from that face, to use it or to give it on. */
function namesFrom(path: string, face: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...imported(text), ...exported(text)]
    .filter(({ from }) => from !== undefined && resolve(dirname(path), from) === face)
    .flatMap(({ names }) => names);
}

function importsOf(path: string): string[] {
  if (!existsSync(path)) return [];
  return ts
    .preProcessFile(readFileSync(path, 'utf8'))
    .importedFiles.flatMap(({ fileName }) => (fileName.startsWith('.') ? [fileName] : []));
}
