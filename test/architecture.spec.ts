import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { exported, imported } from './support/faces.js';

/** Technical libs know no business lib, and of each other only these. */
const TECHNICAL: Record<string, string[]> = {
  kernel: [],
  settings: [],
  metrics: ['settings'],
  database: ['kernel', 'settings'],
  graphql: ['kernel'],
  audit: ['database', 'kernel'],
  jobs: ['database', 'kernel', 'metrics', 'settings'],
  access: ['audit', 'database', 'graphql', 'jobs', 'kernel', 'settings'],
};
const LONGEST = 300;

const root = process.cwd();
const libs = readdirSync(join(root, 'libs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** All libs in reading order. Of the business libs each may import any earlier one and any technical lib, never a later one. */
const order = JSON.parse(readFileSync(join(root, 'libs', 'reading-order.json'), 'utf8')) as string[];
const BUSINESS = order.filter((lib) => !(lib in TECHNICAL));

interface Source {
  path: string;
  lib: string | undefined;
  imports: string[];
  /** Names it takes from faces of other libs, as `@app/kernel: newId`. */
  names: string[];
  lines: number;
}

const sqlFiles = ['migrations', ...libs.map((lib) => join('libs', lib, 'sql'))]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
const sources = ['apps', 'libs', 'seeds', 'test', 'bench'].flatMap((top) => filesBelow(join(root, top))).map(read);

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const lib = /libs\/(\w+)\//.exec(path)?.[1];
  return { path: relative(root, path), lib, imports, names: namesTaken(text), lines: text.split('\n').length };
}

function namesTaken(text: string): string[] {
  return imported(text).flatMap(({ names, from = '' }) => names.map((name) => `${from}: ${name}`));
}

const mayImport = (lib: string) =>
  TECHNICAL[lib] ?? [...Object.keys(TECHNICAL), ...BUSINESS.slice(0, BUSINESS.indexOf(lib))];

describe('the order of libs', () => {
  it('knows every lib', () => {
    expect([...libs].sort()).toEqual([...order].sort());
  });

  it.each(libs)('%s imports only what stands before it', (lib) => {
    const allowed = mayImport(lib);
    const wrong = sources
      .filter((source) => source.lib === lib)
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('@app/') && !allowed.includes(name.slice(5)))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('nothing reaches into a lib past its face, and no lib reaches outside its folder', () => {
    const wrong = sources.flatMap(({ path, lib, imports }) =>
      imports
        .filter((name) => /^@app\/\w+\//.test(name) || (name.startsWith('.') && leaves(path, name, lib)))
        .map((name) => `${path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the face of a lib', () => {
  it.each(libs)('%s: somebody outside asks for each of its names', (lib) => {
    const face = readFileSync(join(root, 'libs', lib, 'src', 'index.ts'), 'utf8');
    const taken = new Set(sources.flatMap(({ names }) => names));
    const given = exported(face).flatMap(({ names }) => names);
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => !taken.has(`@app/${lib}: ${name}`))).toEqual([]);
  });
});

/* Specs may use test/support and seeds; everything else in a lib stays in it, and nobody enters one by a relative path. */
function leaves(path: string, name: string, lib: string | undefined): boolean {
  const target = relative(root, resolve(root, dirname(path), name));
  const targetLib = /^libs\/(\w+)\//.exec(target)?.[1];
  if (targetLib) return targetLib !== lib;
  return lib !== undefined && !/spec/.test(path);
}

describe('the pages', () => {
  it('speak only GraphQL to the API: they import no lib, no other app, and nobody imports them', () => {
    const isPage = (path: string) => path.startsWith('apps/web/');
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => {
          const target = name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name;
          return isPage(path) ? name.startsWith('@app/') || (name.startsWith('.') && !isPage(target)) : isPage(target);
        })
        .map((name) => `${path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('cycles', () => {
  it('no file imports itself by way of others', () => {
    const graph = new Map(
      sources.map(({ path, lib, imports }) => [path, imports.flatMap((name) => resolved(path, name, lib))]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });
});

function resolved(path: string, name: string, lib: string | undefined): string[] {
  if (name.startsWith('@app/'))
    return name.slice(5) === lib ? [`libs/${lib}/src/index.ts`] : [`libs/${name.slice(5)}/src/index.ts`];
  return name.startsWith('.') ? [sourceOf(relative(root, resolve(root, dirname(path), name)))] : [];
}

function sourceOf(path: string): string {
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(join(root, `${source}x`)) ? `${source}x` : source;
}

function cyclesIn(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe('sizes', () => {
  it(`no file is over ${LONGEST} lines`, () => {
    const files = [
      // What is generated has a line for each type of the schema.
      ...sources.filter(({ path }) => !path.endsWith('/schema.d.ts')),
      ...sqlFiles.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length })),
    ];
    expect(files.filter(({ lines }) => lines > LONGEST).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('a face has at most 25 lines', () => {
    const faces = sources.filter(({ path }) => /^libs\/\w+\/src\/index\.ts$/.test(path));
    expect(faces.filter(({ lines }) => lines > 26).map(({ path }) => path)).toEqual([]);
  });

  it('every lib has a README', () => {
    expect(libs.filter((lib) => !existsSync(join(root, 'libs', lib, 'README.md')))).toEqual([]);
  });
});
