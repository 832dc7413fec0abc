import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, parse, validate } from 'graphql';
import { limits } from '@app/graphql';
import { DomainError } from '@app/kernel';
import { demoPeople } from '../../seeds/index.js';
import { operationsOf, pathsOf } from '../robustness/documents.js';

const read = (path: string) => readFileSync(path, 'utf8');
const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean)))].sort();

const libs = JSON.parse(read('libs/reading-order.json')) as string[];
const libSources = filesBelow('libs', '.ts').filter((path) => !/spec/.test(path));
const code = libSources.map(read).join('\n');
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesBelow('docs', '.md'),
  ...libs.map((lib) => join('libs', lib, 'README.md')),
];
const operations = read('docs/operations/README.md');
const schema = buildSchema(read('schema.graphql'));
const part = (text: string, from: string, until: string) => text.slice(text.indexOf(from), text.indexOf(until));

const RAISED =
  /\b(?:notFound|invalid|conflict|forbidden|tooLarge|unavailable|unauthenticated|RequestErrors|absent)(?:<\w+>)?\(\s*(?:'[a-z ]+', )?'([A-Z_]+)'|atMost\([^']*'([A-Z_]+)'/g;

/* Tests run as they are built, and so does what they load by its path. */
const asBuilt = (source: string) => join(process.cwd(), 'dist', source).replace(/\.ts$/, '.js');

/* The names of the facts of each error that a lib can make by name, whatever the case. */
async function factsCarried(): Promise<Map<string, string[]>> {
  const files = libSources.filter((path) => /^libs\/\w+\/src\/(\w+\/)?\w+\.errors\.ts$/.test(path));
  const modules: Record<string, unknown>[] = [];
  // One after the other: Jest loads no two at once.
  for (const file of files) modules.push(await import(asBuilt(file)));
  const made = modules.flatMap((module) => Object.values(module)).filter((one) => typeof one === 'function');
  const makers = made.filter((one) => !String(one).startsWith('class '));
  const errors = makers.map((make) => make('2026-11-02', [])).filter((error) => error instanceof DomainError);
  return new Map(errors.map(({ code, data }) => [code, Object.keys(data).sort()]));
}

describe('docs/operations', () => {
  it('lists every limit with its number', () => {
    const rows = [...part(operations, '## Limits', '## Error codes').matchAll(/^\| `(\w+)` *\| (\d+) /gm)];
    expect(Object.fromEntries(rows.map(([, name, most]) => [name, Number(most)]))).toEqual({ ...limits });
  });

  it('lists every error code that is raised, and no other', () => {
    const raised = found(code + filesBelow('apps', '.ts').map(read).join('\n'), RAISED);
    const listed = found(operations.slice(operations.indexOf('## Limits')), /`([A-Z]+(?:_[A-Z]+)+)`/g);
    expect(listed).toEqual(raised);
  });

  it('names the facts that each error carries, and no other', async () => {
    const carried = await factsCarried();
    const known = new Set([...carried.values()].flat());
    const rows = [...operations.matchAll(/^\| .*?\| `([A-Z_]+)` *\| (.*)$/gm)];
    const named = rows.map(([, code = '', when = '']) => [
      code,
      found(when, /`(\w+)`/g).filter((name) => known.has(name)),
    ]);
    const listed = new Map(named as [string, string[]][]);
    expect(Object.fromEntries([...carried.keys()].map((code) => [code, listed.get(code)]))).toEqual(
      Object.fromEntries(carried),
    );
  });
});

describe('docs/words', () => {
  const words = read('docs/words/README.md');
  const cells = [...words.matchAll(/^\| [^|]+\|[^|]+\|([^|]+)\|([^|]+)\|$/gm)];

  it('names tables that the migrations make', () => {
    const sql = filesBelow('migrations', '.sql').map(read).join('\n');
    const made = found(sql, /create (?:unlogged )?table (\w+)/g);
    const named = cells.flatMap(([, tables = '']) => found(tables, /`(\w+)`/g));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((table) => !made.includes(table))).toEqual([]);
  });

  it('names types that the schema has', () => {
    const named = cells.flatMap(([, , types = '']) => found(types, /`(\w+)`/g));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((type) => !schema.getType(type))).toEqual([]);
  });
});

describe('closed sets', () => {
  const sql = filesBelow('migrations', '.sql').map(read).join('\n');
  const kept = [...sql.matchAll(/constraint ck_(\w+)\s+check\s*\(\w+ in\s*\(([^)]*)\)/g)].map(
    ([, constraint, values]) => [constraint!, found(values!, /'([^']*)'/g)] as const,
  );
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type));
  const spelled = (values: string[]) =>
    enums.filter(
      (type) =>
        `${type
          .getValues()
          .map(({ name }) => name)
          .sort()}` === `${[...values].sort()}`,
    );
  /* What the API does not say, or says in words; two kinds of evidence alone come of a module, and three of training done before. */
  const UNSAID = [
    ...[
      'capability_in_post_kind',
      'changed_record_kind',
      'engagement_kind',
      'headcount_change_span',
      'learning_file_media_type',
    ],
    ...['mix_rule_must_include', 'module_teaches_kind', 'partnership_conflict'],
    'prior_learning_kind',
  ];

  it('spell the same values in the database as an enum of the schema', () => {
    expect(kept.length).toBeGreaterThan(10);
    expect(
      kept
        .filter(([, values]) => spelled(values).length !== 1)
        .map(([constraint]) => constraint)
        .sort(),
    ).toEqual(UNSAID);
  });
});

describe('the web', () => {
  it('waits for facts of a refusal that the refusal carries', async () => {
    const carried = await factsCarried();
    const { NEEDED } = (await import(asBuilt('apps/web/src/graphql/refusal-data.ts'))) as {
      NEEDED: Record<string, string[]>;
    };
    // INPUT_INVALID is raised by the API itself, before any lib is asked.
    const { INPUT_INVALID, ...ofLibs } = NEEDED;
    expect(INPUT_INVALID).toEqual(['fields']);
    const missing = Object.entries(ofLibs).filter(([code, facts]) =>
      facts.some((fact) => !carried.get(code)?.includes(fact)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the README of a lib', () => {
  it.each(libs)('%s names files that are there', (lib) => {
    const there = [...filesBelow(join('libs', lib), '.ts'), ...filesBelow(join('libs', lib), '.sql')]
      .concat(filesBelow('migrations', '.sql'), filesBelow('test', '.ts'))
      .map((path) => basename(path));
    const named = found(read(join('libs', lib, 'README.md')), /`(?:[\w.-]+\/)*([\w-]+(?:\.[\w-]+)*\.(?:ts|sql))`/g);
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
  });
});

describe('docs/questions/p19.md', () => {
  it('lists every operation that takes both clocks, and no other', () => {
    const paragraph = /^Operation: .*?\n\n/ms.exec(read('docs/questions/p19.md'))?.[0] ?? '';
    const takesBoth = [...operationsOf(schema)].filter(([, operation]) => {
      const days = pathsOf(operation, 'Day').map((path) => path.at(-1));
      return days.includes('on') && days.includes('knownAt');
    });
    const listed = found(paragraph, /`(\w+)`/g).filter((name) => name !== 'on' && name !== 'knownAt');
    expect(listed).toEqual(takesBoth.map(([name]) => name).sort());
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('is one page', () => expect(readme.split('\n').length).toBeLessThanOrEqual(91));

  it('names every lib, the demo people and commands that exist', () => {
    expect(libs.filter((lib) => !new RegExp(`(^|→ )${lib}\\b`, 'm').test(readme))).toEqual([]);
    expect(
      demoPeople.filter(({ subject, name }) => !readme.includes(`\`${subject}\``) || !readme.includes(name)),
    ).toEqual([]);
    const { scripts } = JSON.parse(read('package.json'));
    expect(found(readme, /npm run (?:-s )?([\w:]+)/g).filter((script) => !scripts[script])).toEqual([]);
  });
});

const BUSINESS = [
  'frameworks',
  'roles',
  'needs',
  'workforce',
  'standing',
  'training',
  'matching',
  'planning',
  'exchange',
];

describe.each(libs)('libs/%s/README.md', (lib) => {
  const page = read(join('libs', lib, 'README.md'));

  it('names every operation of the lib', () => {
    const resolvers = filesBelow(join('libs', lib), '.resolver.ts').map(read).join('\n');
    const operations = found(resolvers, /^ {2}@(?:Query|Mutation)\([\s\S]*?\n {2}(?:async )?(\w+)\(/gm);
    expect(operations.length > 0).toBe(BUSINESS.includes(lib));
    expect(operations.filter((operation) => !page.includes(`\`${operation}`))).toEqual([]);
  });

  it('has a query to try that the schema answers, where the lib answers questions', () => {
    const queries = [...page.matchAll(/^```graphql\n(.*?)```$/gms)].map(([, query = '']) => query);
    expect(queries.length).toBeGreaterThanOrEqual(BUSINESS.includes(lib) ? 1 : 0);
    expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
  });
});

describe('every page', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = found(read(page), /\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });
});
