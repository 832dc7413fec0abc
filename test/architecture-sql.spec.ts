import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/**
 * What imports do not show: which tables, views and functions the SQL of a lib names, in its `.sql` files and in its TypeScript.
 * A lib's SQL reads its own and earlier libs' alone, as its imports do, and writes only its own.
 */
const libs = JSON.parse(readFileSync('libs/reading-order.json', 'utf8')) as string[];

const SQL = /\b(?:select|from|join|insert into|update|delete from)\b/;

interface Text {
  path: string;
  lib: string;
  sql: string;
}

/* The first word after its time says whose a migration is: `20261128000700-workforce-places.sql`. */
const migrations: Text[] = readdirSync('migrations').map((name) => ({
  path: join('migrations', name),
  lib: /^\d+-([a-z]+)/.exec(name)?.[1] ?? '',
  sql: bare(readFileSync(join('migrations', name), 'utf8')),
}));

const repeatable: Text[] = libs.flatMap((lib) =>
  filesBelow(join('libs', lib, 'sql')).map((path) => ({ path, lib, sql: bare(readFileSync(path, 'utf8')) })),
);

const inTypeScript: Text[] = libs.flatMap((lib) =>
  filesBelow(join('libs', lib, 'src'))
    .filter((path) => path.endsWith('.ts') && !/spec/.test(path))
    .flatMap((path) => templatesIn(path).map((sql) => ({ path, lib, sql: bare(sql) }))),
);

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => join(folder, name));
}

/* Comments and quoted texts name what they like. */
function bare(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, `''`);
}

/* Every template of a file that may be SQL, with a blank for each expression in it. */
function templatesIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' _ '));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return found.filter((text) => SQL.test(text));
}

const MADE = /\bcreate (?:or replace )?(?:unlogged )?(table|view|function|type) (\w+)\b(?!\.)/g;
const madeIn = (texts: Text[], ...kinds: string[]) =>
  new Map(
    texts.flatMap(({ lib, sql }) =>
      [...sql.matchAll(MADE)].filter(([, kind]) => kinds.includes(kind!)).map(([, , name]) => [name!, lib] as const),
    ),
  );
const everything = [...migrations, ...repeatable];
/** Whose each of them is, by name. */
const relations = madeIn(everything, 'table', 'view', 'type');
const functions = madeIn(everything, 'function');

const CALLED = String.raw`\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)`;
const ITEM = String.raw`(?:lateral )?\w+(?:${CALLED})?(?:\s+(?:as )?(?!on\b|where\b|join\b|left\b|cross\b)\w+)?`;
const LIST = new RegExp(
  String.raw`\b(?:from|join|into|references|table)\s+(?:only )?(${ITEM}(?:\s*,\s*${ITEM})*)`,
  'g',
);
const WRITTEN = /\b(?:insert into|update|delete from)\s+(\w+)/g;
const TRIGGERED = /\b(?:after|before)\s[^;]*?\son (\w+)/g;

const firstWords = (list: string) => list.split(',').map((item) => /^\s*(?:lateral )?(\w+)/.exec(item)?.[1] ?? '');

/** The tables, views, types and functions of any lib that a text names, and whose each is. */
function namedIn(sql: string): [name: string, lib: string][] {
  const own = new Set(
    [...sql.matchAll(/\b(\w+)(?:\(\w+(?:, \w+)*\))? as (?:materialized )?\(/g)].map(([, cte]) => cte!),
  );
  const read = [
    ...[...sql.matchAll(LIST)].flatMap(([, list]) => firstWords(list!)),
    ...[...sql.matchAll(WRITTEN), ...sql.matchAll(TRIGGERED)].map(([, name]) => name!),
    ...[...sql.matchAll(/(?:::|\b)(requirement_set)(?=\[\]|\b)/g)].map(([, name]) => name!),
  ].filter((name) => relations.has(name) && !own.has(name));
  const called = [...sql.matchAll(/\b(\w+)\s*\(/g)].map(([, name]) => name!).filter((name) => functions.has(name));
  return [
    ...[...new Set(read)].map((name): [string, string] => [name, relations.get(name)!]),
    ...[...new Set(called)].map((name): [string, string] => [`${name}()`, functions.get(name)!]),
  ];
}

const upward = ({ path, lib, sql }: Text): string[] =>
  namedIn(sql)
    .filter(([, owner]) => libs.indexOf(owner) > libs.indexOf(lib))
    .map(([name, owner]) => `${path} → ${name} of ${owner}`);

const foreignWrites = ({ path, lib, sql }: Text): string[] =>
  [...sql.matchAll(WRITTEN)]
    .map(([, table]) => table!)
    .filter((table) => relations.has(table) && relations.get(table) !== lib)
    .map((table) => `${path} writes ${table} of ${relations.get(table)}`);

describe('the SQL of libs', () => {
  it('is found, and each table and function in it has one owner', () => {
    expect(migrations.filter(({ lib }) => !libs.includes(lib)).map(({ path }) => path)).toEqual([]);
    expect(relations.size).toBeGreaterThan(45);
    expect(functions.size).toBeGreaterThan(35);
    expect(inTypeScript.length).toBeGreaterThan(60);
    expect([...everything, ...inTypeScript].flatMap(({ sql }) => namedIn(sql)).length).toBeGreaterThan(400);
    const names = everything.flatMap(({ sql }) => [...sql.matchAll(MADE)].map(([, , name]) => name));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('names only what is its own or of an earlier lib', () =>
    expect([...everything, ...inTypeScript].flatMap(upward)).toEqual([]));

  it('writes only tables of its own', () =>
    expect([...repeatable, ...inTypeScript].flatMap(foreignWrites)).toEqual([]));

  it.each([
    ['standing', 'select 1 from evidence e join capability_in_post c on true', 'capability_in_post of planning'],
    [
      'workforce',
      'with known as (select 1) select * from known, standing_pieces(null, array(select 1), 2) p',
      'standing_pieces() of standing',
    ],
    ['roles', 'select from role r, main_post(r.id, now(), $1) m, post o where true', 'post of workforce'],
    ['access', 'create trigger x after insert on post for each row execute function y()', 'post of workforce'],
    ['standing', `select ''::requirement_set`, 'requirement_set of planning'],
  ])('would not pass in %s: %s', (lib, sql, arrow) =>
    expect(upward({ path: 'x', lib, sql })).toContain(`x → ${arrow}`),
  );
});

describe('the two layers', () => {
  it('no migration calls a function or reads a view of the layer that is made anew', () => {
    const made = new Set([...madeIn(repeatable, 'function', 'view').keys()]);
    const wrong = migrations.flatMap(({ path, sql }) =>
      [...sql.matchAll(/\b(\w+)\b/g)].filter(([, name]) => made.has(name!)).map(([, name]) => `${path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('what is made anew holds nothing that would be lost: functions, views and triggers alone', () => {
    const kept =
      /^(?:create function|create view|create (?:constraint )?trigger|grant select on|comment on (?:function|view|trigger))\b/;
    const statements = repeatable.flatMap(({ path, sql }) =>
      sql
        .replace(/\$\$[^]*?\$\$/g, '')
        .split(';')
        .map((statement) => statement.trim())
        .filter((statement) => statement && !kept.test(statement))
        .map((statement) => `${path}: ${statement.slice(0, 40)}`),
    );
    expect(statements).toEqual([]);
  });

  it('each file of it says what it is and why', () => {
    const silent = repeatable.filter(({ path }) => !readFileSync(path, 'utf8').startsWith('-- '));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
