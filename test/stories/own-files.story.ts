import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddOwnLearningInput!) { addOwnLearning(input: $input) { id } }`);
const CHANGE = graphql(
  `mutation ($input: ChangeOwnLearningInput!) { changeOwnLearning(input: $input) { id file { name } } }`,
);
const REMOVE = graphql(`mutation ($input: RemoveOwnLearningInput!) { removeOwnLearning(input: $input) { id } }`);
const LEARNING = graphql(`{ myLearning(first: 100) { edges { node { id file { name bytes } } } } }`);
const HELD = graphql(`{ everythingOnMe { kinds { key latest { what } } } }`);
const BOOK = { title: 'A book', day: '2026-10-24', hours: 4, reflection: 'Try their words first.' };

describe('a file beside what one added', () => {
  const PDF = '%PDF-1.7\nSample certificate';
  const fileOf = (who: string, id: string, method: string, content?: string, name = 'Makaton – Ärzte (1).pdf') => {
    const body = new FormData();
    body.append('file', new Blob([content ?? ''], { type: 'text/html' }), name);
    return fetch(new URL(`/files/learning/${id}`, api.url), {
      ...{ method, headers: { authorization: `Bearer ${api.tokenOf(who)}` } },
      ...(content === undefined ? {} : { body }),
    });
  };
  const codeIn = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
  const added = async (title: string) =>
    (await api.ask('practitioner', ADD, { input: { ...BOOK, title } })).data.addOwnLearning.id;
  const shown = async (id: string) =>
    (await api.ask('practitioner', LEARNING)).data.myLearning.edges.find(({ node }) => node.id === id)?.node.file;

  it('is put there, read and replaced by its person, and named in everything that is held', async () => {
    const id = await added('Makaton');
    expect((await fileOf('practitioner', id, 'PUT', PDF)).status).toBe(204);
    expect(await shown(id)).toEqual({ name: 'Makaton – Ärzte (1).pdf', bytes: PDF.length });
    const came = await fileOf('practitioner', id, 'GET');
    expect(await came.text()).toBe(PDF);
    expect(Object.fromEntries(came.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''Makaton%20%E2%80%93%20%C3%84rzte%20%281%29.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await fileOf('practitioner', id, 'PUT', `${PDF}, signed`, 'signed.pdf');
    expect(await shown(id)).toEqual({ name: 'signed.pdf', bytes: PDF.length + 8 });
    const { data } = await api.ask('practitioner', HELD);
    const held = data.everythingOnMe.kinds.find(({ key }) => key === 'ownLearning')!.latest.map(({ what }) => what);
    expect(held).toContain('Makaton, 4 hours, with the file “signed.pdf”. Try their words first.');
  });

  it('goes on with an entry that is changed, and goes with one that is removed, or alone', async () => {
    const id = await added('A visit');
    await fileOf('practitioner', id, 'PUT', PDF);
    const anew = { ...BOOK, title: 'Two visits', learningId: id };
    const { id: changed } = (await api.ask('practitioner', CHANGE, { input: anew })).data.changeOwnLearning;
    expect(await (await fileOf('practitioner', changed, 'GET')).text()).toBe(PDF);
    expect(await codeIn(await fileOf('practitioner', id, 'GET'))).toBe('LEARNING_FILE_NOT_FOUND');
    expect(await codeIn(await fileOf('practitioner', id, 'PUT', PDF))).toBe('LEARNING_NOT_FOUND');
    expect((await fileOf('practitioner', changed, 'DELETE')).status).toBe(204);
    expect(await shown(changed)).toBeNull();
    await fileOf('practitioner', changed, 'PUT', PDF);
    await api.ask('practitioner', REMOVE, { input: { learningId: changed } });
    const { rows } = await api.database.query('select from learning_file where learning_id = any($1)', [[id, changed]]);
    expect(rows).toEqual([]);
  });

  it('is nobody else’s, of a few kinds, and not too large', async () => {
    const id = await added('A course');
    await fileOf('practitioner', id, 'PUT', PDF);
    for (const [who, refused] of [
      ['manager', 404],
      ['steward', 403],
    ] as const)
      for (const [method, content] of [['GET'], ['PUT', PDF], ['DELETE']] as const)
        expect((await fileOf(who, id, method, content)).status).toBe(refused);
    expect(await codeIn(await fileOf('practitioner', id, 'PUT', '<svg onload="alert(1)"/>'))).toBe(
      'LEARNING_FILE_KIND',
    );
    expect(await codeIn(await fileOf('practitioner', id, 'PUT', ''))).toBe('LEARNING_FILE_KIND');
    expect(await codeIn(await fileOf('practitioner', 'no-id', 'GET'))).toBe('LEARNING_FILE_NOT_FOUND');
    const large = `${PDF}${'x'.repeat(5 * 1024 * 1024)}`;
    expect(await codeIn(await fileOf('practitioner', id, 'PUT', large))).toBe('FILE_TOO_LARGE');
    await api.database.query('delete from learning_file where learning_id <> $1', [id]);
    await api.database.query(
      `with one as (insert into own_learning (partnership_id, id, practitioner_id, learnt_on, title, recorded_by)
         select partnership_id, gen_random_uuid(), practitioner_id, learnt_on, 'Another', recorded_by from own_learning, generate_series(1, 10) where id = $1 returning *)
       insert into learning_file (partnership_id, learning_id, file_name, media_type, content)
       select partnership_id, id, 'a.pdf', 'application/pdf', decode(repeat('00', 5242879), 'hex') from one`,
      [id],
    );
    expect((await fileOf('practitioner', id, 'PUT', '%PDF-1.7\n')).status).toBe(204);
    expect(await codeIn(await fileOf('practitioner', id, 'PUT', PDF))).toBe('LEARNING_FILES_TOO_MUCH');
    expect(await shown(id)).toEqual({ name: 'Makaton – Ärzte (1).pdf', bytes: 9 });
  });
});

describe('who may not', () => {
  beforeAll(() => api.database.query('delete from learning_file'));
  const request = (id: string, method: string, headers: Record<string, string>) => {
    const body = new FormData();
    body.append('file', new Blob(['%PDF-1.7\n']), 'a.pdf');
    return fetch(new URL(`/files/learning/${id}`, api.url), { method, headers, ...(method === 'PUT' ? { body } : {}) });
  };
  const codeIn = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
  const added = async () => (await api.ask('practitioner', ADD, { input: BOOK })).data.addOwnLearning.id;

  it('whoever came by a link to their own address reads and changes nothing; what they put names them on the audit', async () => {
    const id = await added();
    const bearer = { authorization: `Bearer ${api.tokenOf('practitioner')}` };
    expect((await request(id, 'PUT', bearer)).status).toBe(204);
    const { rows } = await api.database.query<{ id: string }>(
      `select id from account where subject = 'practitioner' and partnership_id = current_partnership()`,
    );
    const secret = randomBytes(32).toString('base64url');
    await api.database.query(
      `with own as (insert into private_address (partnership_id, id, account_id, email, secret_hash, confirmed_at)
         values (current_partnership(), gen_random_uuid(), $1, 'own@home.example', $2, now()))
       insert into web_session (partnership_id, id, account_id, is_private, secret_hash, ends_at)
       values (current_partnership(), gen_random_uuid(), $1, true, $3, now() + interval '1 hour')`,
      [rows[0]!.id, randomBytes(32), createHash('sha256').update(secret).digest()],
    );
    const cookie = { cookie: `trivium_session=${PARTNERSHIPS.demo}.${secret}`, 'sec-fetch-site': 'same-origin' };
    for (const method of ['PUT', 'DELETE'])
      expect(await codeIn(await request(id, method, cookie))).toBe('OWN_RECORD_ALONE');
    expect((await request(id, 'GET', cookie)).status).toBe(200);
    const { rows: acts } = await api.database.query(
      `select e.outcome, count(p.*)::int as people from audit_event e left join audit_person p on p.event_id = e.id
        where e.operation = 'putLearningFile' and e.account_id = $1 group by e.id, e.outcome order by e.outcome`,
      [rows[0]!.id],
    );
    // What was no file of theirs to put is remembered too, and names nobody.
    const [changed, forbidden] = ['CHANGED', 'FORBIDDEN'].map((one) => acts.filter(({ outcome }) => outcome === one));
    expect(changed!.length + forbidden!.length).toBe(acts.length);
    expect(changed!.length).toBeGreaterThan(0);
    expect([changed!.every(({ people }) => people === 1), forbidden!.every(({ people }) => people === 0)]).toEqual([
      true,
      true,
    ]);
    expect(forbidden!.length).toBeGreaterThan(0);
  });

  it('whoever has no right of a practitioner is refused, and that is on the audit', async () => {
    const bearer = { authorization: `Bearer ${api.tokenOf('planner')}` };
    for (const method of ['PUT', 'GET', 'DELETE'])
      expect(await codeIn(await request(PARTNERSHIPS.demo, method, bearer))).toBe('NOT_ALLOWED');
  });

  it('whoever asks for what is not theirs is told that there is none, and it is remembered by what they asked', async () => {
    const hidden = PARTNERSHIPS.demo;
    const bearer = { authorization: `Bearer ${api.tokenOf('practitioner')}` };
    expect(await codeIn(await request(hidden, 'PUT', bearer))).toBe('LEARNING_NOT_FOUND');
    for (const method of ['GET', 'DELETE'])
      expect(await codeIn(await request(hidden, method, bearer))).toBe('LEARNING_FILE_NOT_FOUND');
    const { rows } = await api.database.query(
      `select operation, outcome, rights from audit_event where subject ->> 'learningId' = $1 order by operation`,
      [hidden],
    );
    expect(rows).toEqual(
      ['putLearningFile', 'takeAwayLearningFile', 'takeLearningFile'].map((operation) => ({
        ...{ operation, outcome: 'FORBIDDEN', rights: ['PRACTITIONER'] },
      })),
    );
  });

  it('a file put while its entry is changed or removed goes on with it, or goes: none is left beside what is gone', async () => {
    const bearer = { authorization: `Bearer ${api.tokenOf('practitioner')}` };
    for (const mutation of [REMOVE, CHANGE, REMOVE, CHANGE]) {
      const learningId = await added();
      const input = mutation === REMOVE ? { learningId } : { ...BOOK, learningId };
      const [one, other] = await Promise.all([
        request(learningId, 'PUT', bearer),
        request(learningId, 'PUT', bearer),
        api.ask('practitioner', mutation as typeof CHANGE, { input: input as never }),
      ]);
      for (const { status } of [one, other]) expect([204, 404]).toContain(status);
    }
    const { rows } = await api.database.query(
      'select from learning_file f join own_learning l on l.id = f.learning_id where l.voided_at is not null',
    );
    expect(rows).toEqual([]);
  });
});
