import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, onServer } from '../support/test-server.js';
import { keepsTo, tableOf } from './generated.js';

const PAGE = 'docs/privacy/data-dictionary.md';

interface Column {
  name: string;
  type: string;
  comment: string | null;
  isKey: boolean;
}

interface Table {
  name: string;
  comment: string | null;
  columns: Column[];
}

const TABLES = `
  select t.relname as name, obj_description(t.oid) as comment, (
           select json_agg(json_build_object('name', c.attname, 'type', format_type(c.atttypid, c.atttypmod), 'comment', col_description(t.oid, c.attnum),
                    'isKey', c.attname ~ '(^|_)id$')
                  order by c.attnum)
             from pg_attribute c where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped) as columns
    from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by t.relname`;

/* What these mean everywhere is said above the tables. */
const EVERYWHERE = ['valid_from', 'valid_until'];

/* Whoever a row is about is in one of these; who recorded it is in facts about anything. */
const WHOSE = /^(practitioner_id|account_id|leader_id|people)$/;
const OWN = ['practitioner', 'account', 'mail'];
const isPersonal = ({ name, columns }: Table) =>
  OWN.includes(name) || columns.some((column) => WHOSE.test(column.name));

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let tables: Table[];
beforeAll(async () => {
  clone = await cloneDatabase();
  tables = await onServer<Table>(clone.url, TABLES);
});
afterAll(() => clone.drop());

const inCell = (text: string | null) => (text ?? '').replaceAll('|', '\\|');

function told({ name, comment, columns }: Table): string {
  const rows = columns.map((column) => [`\`${column.name}\``, column.type, inCell(column.comment)]);
  const about = comment ? `${comment}.\n\n` : '';
  return `### ${name}\n\n${about}${tableOf(['column', 'type', 'what it holds'], rows)}`;
}

function page(): string {
  const [people, others] = [tables.filter(isPersonal), tables.filter((table) => !isPersonal(table))];
  return `# Data dictionary

Every table and column of the database, as the schema itself describes them. It is written from there: \`UPDATE_DOCS=1 npm test -- test/docs/data-dictionary\`.
What is held why, on which basis, how long and who sees it, is in [privacy](README.md).

Every row belongs to one partnership (\`partnership_id\`), of which the database shows nobody another's. A column that ends in \`_id\` names a row of another table. Days go from
\`valid_from\` until before \`valid_until\`; without the latter they go on.

## About people

${people.map(told).join('\n')}
## About everything else

${others.map(told).join('\n')}`;
}

describe('the data dictionary', () => {
  it('is what the schema says of itself (UPDATE_DOCS=1 writes it)', () => {
    expect(tables.length).toBeGreaterThan(50);
    keepsTo(PAGE, existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '', page());
  });

  it('says of every table about people what it is, and of every column but keys what it holds', () => {
    const personal = tables.filter(isPersonal);
    expect(personal.map(({ name }) => name)).toEqual(expect.arrayContaining(['identity', 'evidence', 'audit_event']));
    const silent = personal.flatMap(({ name, comment, columns }) => [
      ...(comment ? [] : [name]),
      ...columns
        .filter((column) => !column.isKey && !column.comment && !EVERYWHERE.includes(column.name))
        .map((column) => `${name}.${column.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('has each table about people on the page of privacy: why, how long', () => {
    const told = readFileSync('docs/privacy/README.md', 'utf8')
      .match(/^\| `.*$/gm)!
      .join('\n');
    const missing = tables.filter(isPersonal).filter(({ name }) => !told.includes(`\`${name}\``));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
