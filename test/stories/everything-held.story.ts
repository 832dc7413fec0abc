import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
const people: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query('select subject, practitioner_id as id from account');
  for (const { subject, id } of rows) people[subject] = id;
});
afterAll(() => api.close());

const MINE = graphql('{ everythingOnMe { practitioner { id name } kinds { key name count latest { day what } } } }');
const OF = graphql(`query ($id: ID!, $reason: String!) { everythingOnPerson(practitionerId: $id, reason: $reason) {
  practitioner { id } kinds { key count latest { what } } } }`);

interface File {
  practitioner: { id: string; name: string };
  kinds: { key: string; count: number; latest: { what: string; data: Record<string, unknown> }[] }[];
}

async function take(who: string, asked?: object) {
  const response = await fetch(`${api.url.replace('/graphql', '')}/files/everything`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.tokenOf(who)}`, 'content-type': 'application/json' },
    body: JSON.stringify(asked ?? {}),
  });
  const file = (await response.json()) as File & { errors?: { extensions: { code: string } }[] };
  return { status: response.status, headers: response.headers, file, code: file.errors?.[0]?.extensions.code };
}

const counts = ({ kinds }: { kinds: { key: string; count: number }[] }) =>
  Object.fromEntries(kinds.map(({ key, count }) => [key, count]));

describe('a practitioner', () => {
  it('reads everything held on them, in words, and nobody is told of it', async () => {
    const { everythingOnMe } = (await api.ask('practitioner', MINE)).data;
    expect(everythingOnMe.practitioner).toEqual({ id: people.practitioner, name: 'Thu Nguyễn' });
    const posts = everythingOnMe.kinds.find(({ key }) => key === 'posts')!;
    expect(posts.latest[0]!.what).toMatch(/ at .*, from \d+ [A-Z][a-z]+ \d{4}/);
    const looks = everythingOnMe.kinds.find(({ key }) => key === 'looks')!;
    expect(looks.count).toBe(0);
  });

  it('saves it as a file that no cache keeps, with every row of theirs', async () => {
    const { status, headers, file } = await take('practitioner');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('cache-control')).toBe('no-store');
    const tables = {
      evidence: 'evidence',
      marks: 'attendance_mark',
      places: 'booking',
      posts: 'post',
      ratings: 'self_rating',
      leave: 'leave',
    };
    for (const [key, table] of Object.entries(tables)) {
      const { rows } = await api.database.query(
        `select id from ${table} where practitioner_id = $1 and partnership_id = current_partnership()`,
        [people.practitioner],
      );
      const kept = file.kinds.find((kind) => kind.key === key)!;
      expect([key, kept.count, kept.latest.map(({ data }) => data.id).sort()]).toEqual([
        key,
        rows.length,
        rows.map(({ id }) => id).sort(),
      ]);
    }
    expect(counts(file).evidence).toBeGreaterThan(0);
  });

  it('is told of nobody else but those who acted on their record, or answer for it', async () => {
    const { rows } = await api.database.query<{ name: string }>(
      `select distinct person_name(i.given_name, i.family_name) as name from identity i
        where i.partnership_id = current_partnership() and i.practitioner_id <> $1
          and not exists (select from account a where a.practitioner_id = i.practitioner_id)
          and not exists (select from post p where p.practitioner_id = $1 and i.practitioner_id in (p.line_manager_id, p.clinical_supervisor_id))`,
      [people.practitioner],
    );
    const text = JSON.stringify((await take('practitioner')).file);
    expect(rows.length).toBeGreaterThan(900);
    expect(rows.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/secret_hash|password/);
  });

  it('takes nobody else’s, and it is remembered that they tried', async () => {
    // Nor their own, without the right of a practitioner.
    expect((await take('planner')).code).toBe('NOT_ALLOWED');
    const { code } = await take('practitioner', { practitionerId: people.manager, reason: 'curious' });
    expect(code).toBe('NOT_ALLOWED');
    const { rows } = await api.database.query(
      `select outcome from audit_event where operation = 'takeEverything' order by at desc limit 1`,
    );
    expect(rows).toEqual([{ outcome: 'FORBIDDEN' }]);
  });
});

describe('a steward', () => {
  const asked = { practitionerId: '', reason: 'Asked in writing on 30 October.' };
  beforeAll(() => {
    asked.practitionerId = people.practitioner!;
  });

  it('answers a request with the same, but for addresses of their own; the person reads that it was, and why', async () => {
    await api.database.query(
      `insert into private_address (partnership_id, id, account_id, email, secret_hash)
       select partnership_id, gen_random_uuid(), id, 'thu@home.example', sha256('x') from account where subject = 'practitioner'`,
    );
    const own = await take('practitioner');
    expect(JSON.stringify(own.file)).toContain('thu@home.example');
    const { file, status } = await take('steward', asked);
    expect(status).toBe(200);
    expect(JSON.stringify(file)).not.toContain('thu@home.example');
    const { ownAddress: _, privateMail: __, ownLearning: ___, ...shown } = counts(own.file);
    expect(counts(file)).toEqual({ ...shown, acts: expect.any(Number) });
    const page = await api.ask('steward', OF, { id: people.practitioner!, reason: asked.reason });
    expect(page.data.everythingOnPerson.practitioner.id).toBe(people.practitioner);
    const looks = (await take('practitioner')).file.kinds.find(({ key }) => key === 'looks')!;
    expect(looks.latest.map(({ what }) => what).sort()).toEqual([
      'Tomasz Wiśniewski: Put together everything that is held on somebody, for their own request',
      'Tomasz Wiśniewski: Saved everything that is held on somebody as a file, for their own request',
    ]);
    expect(looks.latest.map(({ data }) => data.reason)).toEqual([asked.reason, asked.reason]);
  });

  it('is told of a manager and a supervisor where a post has them, and of nobody else', async () => {
    const { rows } = await api.database.query<{ id: string; manager: string | null; supervisor: string | null }>(
      `select distinct on (p.line_manager_id is null, p.clinical_supervisor_id is null) p.practitioner_id as id,
              m.given_name || ' ' || m.family_name as manager, c.given_name || ' ' || c.family_name as supervisor
         from post p left join identity m on m.practitioner_id = p.line_manager_id
         left join identity c on c.practitioner_id = p.clinical_supervisor_id
        where p.partnership_id = current_partnership() and p.voided_at is null
          and not exists (select from post o where o.practitioner_id = p.practitioner_id and o.id <> p.id)`,
    );
    expect(rows.filter(({ supervisor }) => supervisor === null).length).toBeGreaterThan(0);
    expect(rows.filter(({ manager }) => manager === null).length).toBeGreaterThan(0);
    for (const { id, manager, supervisor } of rows) {
      const { file } = await take('steward', { ...asked, practitionerId: id });
      const { what } = file.kinds.find(({ key }) => key === 'posts')!.latest[0]!;
      const told = ['Line manager', 'Clinical supervisor'].map(
        (one) => new RegExp(`${one}: ([^.]+)\\.`).exec(what)?.[1] ?? null,
      );
      expect([what, told]).toEqual([what, [manager, supervisor]]);
    }
  });

  it('must say what was asked, and of whom', async () => {
    expect((await take('steward', { ...asked, reason: ' ' })).code).toBe('FILE_REQUEST_INVALID');
    expect((await take('steward', { ...asked, practitionerId: 'nobody' })).code).toBe('FILE_REQUEST_INVALID');
    expect((await take('steward', { ...asked, practitionerId: '0190ffff-ffff-7fff-8fff-ffffffffffff' })).code).toBe(
      'PRACTITIONER_NOT_FOUND',
    );
    expect((await take('', {})).status).toBe(401);
  });
});
