import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, csv, listOf, READ, sendFile } from '../support/staff-lists.js';

const [GIVEN, FAMILY] = ['Zephyrine', 'Quillfeather'];
const NAME = `${GIVEN} ${FAMILY}`;
const FORMER_EMAIL = 'z.quillfeather@before.example';
const EMAIL = 'z.quillfeather@council.example';
const A_MONTH_AGO = '2026-10-02';

let api: TestApi;
/** Somebody of the demo with a post, marks and evidence, who is called so from the first test on. */
let person: string;
let postId: string;
let employerId: string;
let before: unknown;

const erasure = graphql(`query ($id: ID!) { erasure(practitionerId: $id) {
  practitioner { id name } erasedAt inTheWay { kind inWords } kinds { key count becomes } listsWithdrawn { name } } }`);
const KEPT = graphql(`query ($id: ID!) { recordKept(practitionerId: $id) { erasedAt } }`);
const ERASE = graphql(`mutation ($id: ID!, $reason: String!, $key: String) {
  erasePerson(input: { practitionerId: $id, reason: $reason }, idempotencyKey: $key) {
    practitioner { id name } erasedAt inTheWay { kind } kinds { key count becomes } } }`);
const FIGURES = graphql(`query ($on: Day, $knownAt: Day) {
  closeMatch(on: $on, knownAt: $knownAt) { closeMatch inWords worst { inWords } }
  requiredAgainstHeld(on: $on, knownAt: $knownAt) { clusters { cluster { id } needLevels { needLevel { id } heads { numerator base } fte { numerator base } } } } }`);

const steward = (query: string, variables: object) => api.ask('steward', query, variables);
const changed = async (query: string, variables: object) => {
  const answer = await steward(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const shown = async () => (await api.ask('steward', erasure, { id: person })).data.erasure;
const erase = (who = 'steward') =>
  api.ask(who, ERASE, { id: person, reason: `${NAME} asked for it in writing.`, key: 'erase-for-good' });

async function figures() {
  const asked = [
    { on: null, knownAt: null },
    { on: A_MONTH_AGO, knownAt: null },
    { on: null, knownAt: A_MONTH_AGO },
  ];
  const answers = [];
  for (const when of asked) {
    const { data, errors } = await api.ask('planner', FIGURES, when);
    expect(errors).toBeUndefined();
    answers.push(data);
  }
  return answers;
}

beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    `select p.practitioner_id as person, p.id, p.employer_id as employer from post p
      where p.partnership_id = current_partnership() and p.voided_at is null and p.valid_until is null and p.valid_from < '2026-01-01'
        and exists (select from capability_in_post c where c.practitioner_id = p.practitioner_id)
        and exists (select from attendance_mark m where m.practitioner_id = p.practitioner_id)
        and not exists (select from account a where a.practitioner_id = p.practitioner_id)
        and not exists (select from post o where p.practitioner_id in (o.line_manager_id, o.clinical_supervisor_id))
        and 1 = (select count(*) from post o where o.practitioner_id = p.practitioner_id and o.voided_at is null)
        and exists (select from staff_number n where n.practitioner_id = p.practitioner_id and n.agency_id = p.employer_id)
      order by p.id limit 1`,
  );
  ({ person, id: postId, employer: employerId } = rows[0]);
});
afterAll(() => api.close());

/* Every column out of which names are taken, with one row of it that says the name. */
async function sayItEverywhere() {
  const { rows } = await api.database.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and (column_name in ('void_reason', 'why', 'reason', 'reference', 'long_hours_reason', 'purpose')
         or (table_name, column_name) in (('mail', 'subject'), ('mail', 'server_said'), ('service_key', 'name'), ('import_run', 'file_name')))
        and data_type = 'text' and table_name || '.' || column_name not in ('audit_reason.reason', 'erasure.reason', 'sharing_agreement.purpose', 'sharing_answer.purpose')`,
  );
  let said = 0;
  await api.database.query('set session_replication_role = replica');
  for (const { table, column } of rows) {
    const { rowCount } = await api.database.query(
      `update ${table} set ${column} = 'As ' || upper($1) || ', and ' || $2 || ', said' where ctid = (
         select ctid from ${table} where partnership_id = current_partnership() and ${column} is not null limit 1)`,
      [NAME, `${FAMILY}, ${GIVEN}`],
    );
    said += rowCount ?? 0;
  }
  await api.database.query('set session_replication_role = origin');
  return said;
}

/* Where any row of any table says it, in words or in the bytes of a file. */
async function found(): Promise<string[]> {
  const { rows } = await api.database.query<{ table: string; bytes: string[] }>(
    `select c.oid::regclass::text as "table", array(select attname::text from pg_attribute where attrelid = c.oid and atttypid = 'bytea'::regtype and attnum > 0) as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname in ('public', 'graphile_worker')`,
  );
  const says: string[] = [];
  for (const { table, bytes } of rows) {
    const inBytes = bytes.map(
      (column) =>
        `or position('quillfeather'::bytea in t.${column}) > 0 or position('Quillfeather'::bytea in t.${column}) > 0`,
    );
    const { rows: hits } = await api.database.query(
      `select count(*)::int as many from ${table} t where t::text ~* 'quillfeather|zephyrine' ${inBytes.join(' ')}`,
    );
    if (hits[0].many > 0) says.push(`${table}: ${hits[0].many}`);
  }
  return says.sort();
}

describe('somebody whose name went everywhere', () => {
  it('is named in what they and others did', async () => {
    await changed(
      'mutation ($input: ChangeNameInput!, $key: String) { changeName(input: $input, idempotencyKey: $key) { name } }',
      {
        input: {
          practitionerId: person,
          givenName: GIVEN,
          familyName: FAMILY,
          firstDay: '2026-11-02',
          reason: `${NAME} married`,
        },
        key: 'name-changed',
      },
    );
    // A mail tells the address before the last one, and waits to be sent.
    for (const email of [FORMER_EMAIL, EMAIL])
      await changed('mutation ($input: ChangePersonInput!) { changePerson(input: $input) { id } }', {
        input: { practitionerId: person, email },
      });
    await changed(
      'mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { account { id } } }'.replace(
        '{ account { id } }',
        '{ id }',
      ),
      {
        input: {
          name: NAME,
          email: EMAIL,
          practitionerId: person,
          grants: [{ kind: 'PRACTITIONER', firstDay: '2026-11-02', why: `For ${NAME}` }],
        },
      },
    );
    await api.database.query(
      `insert into private_address (partnership_id, id, account_id, email, secret_hash)
       select partnership_id, gen_random_uuid(), id, 'zephyrine@home.example', sha256('z') from account where practitioner_id = $1`,
      [person],
    );
    await changed(
      'query ($id: ID!, $reason: String!) { auditEvents(practitionerId: $id, reason: $reason) { edges { cursor } } }',
      {
        ...{ id: person, reason: 'Asked about by a colleague' },
      },
    );
    await changed('query ($reason: String!) { auditEvents(reason: $reason) { edges { cursor } } }', {
      reason: `Who asked about ${NAME}?`,
    });
    const rows = await listOf(api, employerId);
    const headings = ['Staff number', 'Given name', 'Family name', 'Role', 'Line manager'];
    const lines = rows.slice(0, 40).concat(rows.filter(({ practitioner_id }) => practitioner_id === person));
    const list = (those: typeof rows) =>
      csv([headings, ...those.map((row) => [row.number, row.given_name, row.family_name, row.role, null])]);
    const open = await sendFile(api, 'steward', list(lines), `${FAMILY}.csv`);
    await api.ask('steward', READ, {
      input: { fileId: open.answer.id!, agencyId: employerId, listedOn: '2026-11-02' },
    });
    const saved = await sendFile(
      api,
      'steward',
      list(lines.filter(({ practitioner_id }) => practitioner_id === person)),
    );
    const read = await api.ask('steward', READ, {
      input: { fileId: saved.answer.id!, agencyId: employerId, listedOn: '2026-11-01' },
    });
    await api.ask('steward', APPLY, { input: { importId: read.data.readList.id, onlyGoodRows: true } });
    await sendFile(api, 'steward', csv([['Name'], [NAME]]), 'unread.csv');
    await api.database.query(
      `insert into idempotent_response (partnership_id, account_id, key, operation, input_hash, answer)
       select partnership_id, id, 'about-zephyrine', 'none', '', 'null' from account where subject = 'manager'`,
    );
    expect(await sayItEverywhere()).toBeGreaterThan(9);
    expect((await found()).length).toBeGreaterThan(15);
  });

  it('is not erased while they have a post, nor by whoever is no steward', async () => {
    const { inTheWay } = await shown();
    expect(inTheWay).toEqual([{ kind: 'POSTS', inWords: expect.stringContaining('1 post today or later') }]);
    expect((await erase()).errors![0]!.extensions).toMatchObject({
      code: 'PERSON_NOT_ERASABLE',
      inTheWay: inTheWay.map(({ inWords }) => inWords),
    });
    expect((await erase('manager')).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    await changed('mutation ($input: EndPostInput!) { endPost(input: $input) { post { id } } }', {
      input: { postId, lastDay: '2026-11-01', reason: `${NAME} left` },
    });
    expect((await shown()).inTheWay).toEqual([]);
  });

  it('is shown first by what will go and what stays', async () => {
    const { kinds, listsWithdrawn } = await shown();
    const of = (key: string) => kinds.find((kind) => kind.key === key);
    expect(of('name')).toEqual({ key: 'name', count: 1, becomes: 'GOES' });
    expect(of('evidence')).toEqual({ key: 'evidence', count: expect.any(Number), becomes: 'LOSES_ITS_WORDS' });
    expect(of('lists')!.count).toBeGreaterThan(0);
    const mails = await api.database.query('select from mail where address in ($1, $2)', [FORMER_EMAIL, EMAIL]);
    expect(mails.rowCount).toBe(2);
    expect(of('mail')!.count).toBeGreaterThanOrEqual(2);
    expect(listsWithdrawn.filter(({ name }) => name.endsWith(`${FAMILY}.csv`))).toHaveLength(1);
  });

  it('is named nowhere once they are erased: in no table, no file, no answer that is kept', async () => {
    before = await figures();
    const facts = async () =>
      (
        await api.database.query(
          `select (select count(*) from evidence where practitioner_id = $1) || ' ' || (select count(*) from attendance_mark where practitioner_id = $1) || ' ' || (select count(*) from post where practitioner_id = $1) as facts`,
          [person],
        )
      ).rows;
    const kept = await facts();
    const { data, errors } = await erase();
    expect(errors).toBeUndefined();
    expect(data.erasePerson).toMatchObject({
      practitioner: { id: person, name: 'Name erased' },
      erasedAt: expect.any(String),
      inTheWay: [],
    });
    expect(data.erasePerson.kinds.filter(({ becomes, count }) => becomes === 'GOES' && count > 0)).toEqual([]);
    const { data: opened } = await api.ask('steward', KEPT, { id: person });
    expect(opened.recordKept.erasedAt).toBe(data.erasePerson.erasedAt);
    expect(await found()).toEqual([]);
    const { rows: sent } = await api.database.query(
      `select from mail m where m.recipient_id = $1 or m.recipient_id in (select id from account where practitioner_id = $1)`,
      [person],
    );
    expect(sent).toEqual([]);
    expect(await facts()).toEqual(kept);
    // A list of demand names nobody, read or not.
    const asking = `select distinct kind from import_run where state = 'ASKS' and partnership_id = current_partnership()`;
    expect((await api.database.query(asking)).rows).toEqual([{ kind: 'DEMAND' }]);
  });

  it('leaves the figures of today, of a month ago, and as they were known a month ago', async () => {
    const after = await figures();
    expect(JSON.stringify(before)).toMatch(/"numerator":\d/);
    expect(after).toEqual(before);
  });

  it('signs in no more, is found by no name, and is erased once', async () => {
    const { rows } = await api.database.query(
      'select closed_at is not null as closed, subject, by_email from account where practitioner_id = $1',
      [person],
    );
    expect(rows).toEqual([{ closed: true, subject: null, by_email: false }]);
    const { data } = await steward('{ findPractitioners(name: "quillf") { edges { node { id } } } }', {});
    expect(data.findPractitioners.edges).toEqual([]);
    expect(
      (await api.ask('steward', ERASE, { id: person, reason: 'again', key: 'once-more-now' })).errors![0]!.extensions
        .code,
    ).toBe('PERSON_ERASED');
    expect((await erase()).data.erasePerson.practitioner.name).toBe('Name erased');
  });

  it('is not changed a second time by a repeat whose answer named them', async () => {
    const again = await steward(
      'mutation ($input: ChangeNameInput!, $key: String) { changeName(input: $input, idempotencyKey: $key) { name } }',
      {
        input: {
          practitionerId: person,
          givenName: GIVEN,
          familyName: FAMILY,
          firstDay: '2026-11-02',
          reason: `${NAME} married`,
        },
        key: 'name-changed',
      },
    );
    expect(again.errors![0]!.extensions.code).toBe('IDEMPOTENCY_ANSWER_ERASED');
    expect(await found()).toEqual([]);
  });

  it('leaves the seals and every derived table as they must be', async () => {
    const { rows } = await api.database.query(
      `select what from audit_differences() union all select what from audit_person_differences()
       union all select what from standing_period_differences() union all select what from time_in_post_differences()`,
    );
    expect(rows).toEqual([]);
  });
});
