import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { codeOf } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';
import { aLeaver, UNMARKED } from '../support/leaver.js';

let api: TestApi;
let [thu, postId] = ['', ''];
const { start, voidAll, end, voidEnd, aSession, book, carry } = aLeaver();
beforeAll(async () => void ({ api, thu, postId } = await start()));
afterAll(() => api.close());
beforeEach(async () => {
  await voidAll('booking', UNMARKED);
  await voidAll('function_carried', 'true');
});

const FORESEEN = graphql(`query ($id: ID!, $lastDay: Day!) { foreseenEnding(postId: $id, lastDay: $lastDay) {
  post { id } leavesOn withoutPostFrom functions { name } grants keeps places { id } manages { id name } } }`);
const foreseen = async (lastDay: string, id = postId) =>
  (await api.ask('steward', FORESEEN, { id, lastDay })).data.foreseenEnding;
const HAND_OVER = graphql(`mutation ($input: HandOverInput!) { handOver(input: $input) { before { id name }
  posts { practitioner { id name } lineManager { name } firstDay lastDay } left { id } } }`);
const personOf = async (subject: string): Promise<string> =>
  (await api.database.query('select practitioner_id as id from account where subject = $1', [subject])).rows[0].id;

it('what was foreseen is what the end then does, and asking does nothing', async () => {
  const [before, after] = [await aSession('2026-12-10'), await aSession('2026-12-11')];
  for (const session of [before, after]) expect(await book(session)).toBe('Booking');
  await carry('2026-01-01');
  const said = await foreseen('2026-12-10');
  expect(said).toMatchObject({
    ...{ leavesOn: '2026-12-10', grants: [], places: [{ id: after }], manages: [] },
    functions: [{ name: expect.any(String) }],
  });
  expect(await foreseen('2026-12-09')).toMatchObject({ places: [{ id: before }, { id: after }] });
  const { leaving, post } = await end(postId, '2026-12-10');
  expect(leaving).toMatchObject({
    ...{ lastDay: said.leavesOn, functions: said.functions },
    releasedFrom: said.places.map(({ id }) => ({ id })),
  });
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
});

it('whoever has another post then, or within 31 days, does not leave', async () => {
  const { rows } = await api.database.query('select role_id, employer_id from post where id = $1', [postId]);
  const OPEN = `mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`;
  const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "arranged" }) { post { id } } }`;
  const other = (
    await api.database.query(
      'select id from role where partnership_id = current_partnership() and id <> $1 order by id limit 1',
      [rows[0].role_id],
    )
  ).rows[0].id;
  for (const [firstDay, leavesOn] of [
    ['2027-01-10', null],
    ['2027-01-11', '2026-12-10'],
  ] as const) {
    const input = { practitionerId: thu, roleId: other, employerId: rows[0].employer_id, firstDay };
    const { id } = (await api.ask('steward', OPEN, { input })).data.openPost.post;
    expect(await foreseen('2026-12-10')).toMatchObject({ leavesOn, withoutPostFrom: '2026-12-11' });
    await api.ask('steward', VOID, { id });
  }
});

it('a manager’s end names grants that rest on it, and whoever needs another manager; a hand over gives them one', async () => {
  const [margaret, trainer] = [await personOf('manager'), await personOf('trainer')];
  const { rows } = await api.database.query(
    `select id from post where practitioner_id = $1 and voided_at is null and valid_until is null`,
    [margaret],
  );
  const said = await foreseen('2026-12-31', rows[0].id);
  expect(said).toMatchObject({ leavesOn: '2026-12-31', grants: ['MANAGER'] });
  const reports = (
    await api.database.query(
      `select distinct practitioner_id as id from post
        where line_manager_id = $1 and voided_at is null and (valid_until is null or valid_until > '2027-01-01')`,
      [margaret],
    )
  ).rows.map(({ id }) => id);
  expect(said.manages.map(({ id }) => id)).toEqual(expect.arrayContaining(reports));
  expect(reports.length).toBeGreaterThan(2);
  // Of her team, and without a line manager.
  expect(said.manages.map(({ name }) => name)).toEqual(expect.arrayContaining(['Imogen Jagger', 'Chantelle Williams']));

  const handOver = (more: object = {}) =>
    api.ask('steward', HAND_OVER, {
      input: { fromId: margaret, toId: trainer, firstDay: '2026-12-01', reason: 'Margaret moves on', ...more },
    });
  expect(codeOf(await handOver({ toId: margaret }))).toBe('HANDED_TO_THEMSELVES');
  const { posts, before, left } = (await handOver()).data.handOver;
  expect(before).toEqual({ id: margaret, name: 'Margaret Hollis' });
  const audited = await api.database.query(
    `select subject -> 'people' as people from audit_event where operation = 'handOver' and outcome = 'CHANGED'`,
  );
  expect(audited.rows[0].people).toEqual(expect.arrayContaining([margaret, trainer]));
  expect([...new Set(posts.map(({ practitioner }) => practitioner.id))].sort()).toEqual(
    reports.filter((id) => id !== trainer).sort(),
  );
  for (const post of posts) expect(post).toMatchObject({ lineManager: { name: 'Siobhán O’Neill' } });
  const on = async (day: string) =>
    (
      await api.database.query(
        `select count(distinct practitioner_id)::int from post where line_manager_id = $1 and voided_at is null and valid_from <= $2 and (valid_until is null or valid_until > $2)`,
        [margaret, day],
      )
    ).rows[0].count;
  expect(await on('2026-11-30')).toBeGreaterThan(2);
  expect(await on('2026-12-01')).toBe(0);
  expect(codeOf(await handOver())).toBe('NOBODY_TO_HAND_OVER');
  expect(codeOf(await handOver({ fromId: trainer, toId: '0190ffff-ffff-7fff-8fff-ffffffffffff' }))).toBe(
    'PRACTITIONER_NOT_FOUND',
  );
  const leaves = (await foreseen('2026-12-31', rows[0].id)).manages.map(({ id }) => id);
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(leaves));
  expect(leaves.filter((id) => posts.some(({ practitioner }) => practitioner.id === id))).toEqual([]);
});

it('a gap of days between two posts takes rights and people at once, though nobody leaves', async () => {
  const margaret = await personOf('manager');
  const { rows } = await api.database.query(
    'select id, role_id as role, employer_id as employer from post where practitioner_id = $1 and voided_at is null and valid_until is null',
    [margaret],
  );
  const { role, employer, id } = rows[0];
  const OPEN = `mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`;
  const other = await api.database.query(
    'select id from agency where partnership_id = current_partnership() and id <> $1 order by id limit 1',
    [employer],
  );
  const next = { practitionerId: margaret, roleId: role, employerId: other.rows[0].id, firstDay: '2026-11-26' };
  const { post } = (await api.ask('steward', OPEN, { input: next })).data.openPost;
  const said = await foreseen('2026-11-05', id);
  expect(said).toMatchObject({ leavesOn: null, withoutPostFrom: '2026-11-06', grants: ['MANAGER'], places: [] });
  expect(said.manages.length).toBeGreaterThan(2);
  expect(await foreseen('2026-11-25', id)).toMatchObject({ withoutPostFrom: null, grants: [], manages: [] });
  const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "arranged" }) { post { id } } }`;
  await api.ask('steward', VOID, { id: post.id });
});

it('an end that would be refused is refused when it is asked about', async () => {
  const CHANGE = `mutation ($input: ChangePostInput!) { changePost(input: $input) { post { id } } }`;
  const input = { postId, firstDay: '2027-03-01', weeklyHours: 12, reason: 'fewer hours' };
  const { id } = (await api.ask('steward', CHANGE, { input })).data.changePost.post;
  const before = await api.database.query(
    'select id from post where practitioner_id = $1 and voided_at is null and valid_until = $2',
    [thu, '2027-03-01'],
  );
  const asked = await api.ask('steward', FORESEEN, { id: before.rows[0].id, lastDay: '2026-12-31' });
  expect(codeOf(asked)).toBe('POST_CHANGES_LATER');
  expect((await foreseen('2027-04-01', id)).leavesOn).toBe('2027-04-01');
});
