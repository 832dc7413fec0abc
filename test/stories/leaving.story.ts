import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const END = graphql(`mutation ($id: ID!, $lastDay: Day!) {
  endPost(input: { postId: $id, lastDay: $lastDay, reason: "left" }) {
  post { id } leaving { lastDay functions { name } releasedFrom { id booked } } } }`);
const GRANTS = graphql(`{ me { grantsInForce { kind lastDay } } }`);
const TEAM = graphql(`{ myTeam(first: 1) { people { edges { node { practitioner { id } } } } } }`);
const PROFILE = graphql(`query ($id: ID!) { profile(practitionerId: $id) { practitioner { id } } }`);
const OBSERVE = graphql(
  `mutation ($input: ObservationInput!) { recordObservation(input: $input) { evidence { id } } }`,
);
const VOID = graphql(
  `mutation ($id: ID!) { voidEvidence(input: { evidenceId: $id, reason: "mistaken" }) { evidence { id } } }`,
);
const MINE = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const ROLL = graphql(`query ($id: ID!) { register(sessionId: $id) { version } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const FIND = graphql(`{ findPractitioners(name: "ng", first: 1) { edges { node { id } } } }`);
const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);

const grants = async (who: string) => (await api.ask(who, GRANTS)).data.me.grantsInForce;
const kinds = async (who: string) => (await grants(who)).map(({ kind }) => kind);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
const codes = async (answers: Promise<Parameters<typeof codeOf>[0]>[]) => (await Promise.all(answers)).map(codeOf);

/** The only post of somebody of the demo. */
const postOf = async (subject: string): Promise<string> => {
  const { rows } = await api.database.query(
    `select o.id from post o join account a on a.practitioner_id = o.practitioner_id and a.subject = $1
      where o.voided_at is null and o.valid_until is null`,
    [subject],
  );
  expect(rows).toHaveLength(1);
  return rows[0].id;
};

const end = async (id: string, lastDay: string) =>
  (await api.ask('steward', END, { id, lastDay })).data.endPost.post.id;

it('a manager whose only post has ended manages nobody, from the day after and on the very next request', async () => {
  const [person] = (await api.ask('manager', TEAM)).data.myTeam.people.edges;
  const id = person!.node.practitioner.id;
  const { rows } = await api.database.query(
    `select id, competency_id from evidence where practitioner_id = $1 and kind = 'OBSERVATION' and voided_at is null limit 1`,
    [id],
  );
  const last = await end(await postOf('manager'), '2026-11-02');
  expect(await grants('manager')).toContainEqual({ kind: 'MANAGER', lastDay: '2026-11-02' });
  expect(await codes([api.ask('manager', PROFILE, { id })])).toEqual([undefined]);

  await end(last, '2026-10-30');
  expect(await kinds('manager')).toEqual(['PRACTITIONER']);
  const input = { practitionerId: id, competencyId: rows[0].competency_id, rank: 2, on: '2026-10-29' };
  expect(
    await codes([
      api.ask('manager', TEAM),
      api.ask('manager', PROFILE, { id }),
      api.ask('manager', OBSERVE, { input }),
      api.ask('manager', VOID, { id: rows[0].id }),
    ]),
  ).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
});

const TO_REASSIGN = graphql(`{ postsToReassign(first: 100) { edges { node {
  post { practitioner { id } lineManager { id } } absent managedMeanwhileBy { id } } } } }`);
const toReassign = async (managerId: string) =>
  (await api.ask('steward', TO_REASSIGN)).data.postsToReassign.edges
    .map(({ node }) => node)
    .filter(({ post }) => post.lineManager?.id === managerId);
const practitionerOf = async (subject: string): Promise<string> =>
  (await api.database.query('select practitioner_id as id from account where subject = $1', [subject])).rows[0].id;
const asOwner = async (sql: string, values: unknown[]) => {
  await api.database.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  await api.database.query(sql, values);
};

it('whoever the manager managed is listed with who manages them meanwhile: the next one up, or nobody', async () => {
  const [margaret, thu] = [await practitionerOf('manager'), await practitionerOf('practitioner')];
  const { rows } = await api.database.query(
    `select distinct practitioner_id as id from post
      where line_manager_id = $1 and voided_at is null and (valid_until is null or valid_until > '2026-11-02')`,
    [margaret],
  );
  expect(rows.length).toBeGreaterThan(5);
  await asOwner('update post set line_manager_id = null where practitioner_id = $1 and voided_at is null', [margaret]);
  const listed = (managedMeanwhileBy: { id: string }[]) =>
    rows.map(() => ({ absent: ['LINE_MANAGER'], managedMeanwhileBy })) as object[];
  const seen = await toReassign(margaret);
  expect(seen.map(({ post }) => post.practitioner.id).sort()).toEqual(rows.map(({ id }) => id).sort());
  expect(seen).toMatchObject(listed([]));
  const audited = await api.database.query(
    `select subject -> 'people' as people from audit_event where operation = 'postsToReassign' order by at desc limit 1`,
  );
  expect(audited.rows[0].people).toEqual(expect.arrayContaining([margaret, rows[0].id]));

  await asOwner('update post set line_manager_id = $2 where practitioner_id = $1 and voided_at is null', [
    margaret,
    thu,
  ]);
  expect(await toReassign(margaret)).toMatchObject(listed([{ id: thu }]));
  await api.database.query(
    `insert into access_grant (partnership_id, id, account_id, kind, valid_from)
     select partnership_id, gen_random_uuid(), id, 'MANAGER', '2024-01-01' from account where subject = 'practitioner'`,
  );
  expect(await codes([api.ask('practitioner', PROFILE, { id: rows[0].id })])).toEqual([undefined]);

  const last = await postOf('practitioner');
  const { line_manager_id: thusManager } = (
    await api.database.query('select line_manager_id from post where id = $1', [last])
  ).rows[0];
  await end(last, '2026-10-31');
  expect(await toReassign(margaret)).toMatchObject(listed([{ id: thusManager }]));
  expect(await codes([api.ask('practitioner', PROFILE, { id: rows[0].id })])).toEqual(['NOT_ALLOWED']);
});

it('a trainer whose post has ended takes no register, searches nobody and adds no session', async () => {
  const [, session] = (await api.ask('trainer', MINE)).data.mySessions.edges;
  const id = session!.node.id;
  await end(await postOf('trainer'), '2026-10-15');
  const { rows } = await api.database.query(
    `select (select id from module where key = 'information-sharing' and partnership_id = a.partnership_id) as "moduleId",
            (select id from agency where partnership_id = a.partnership_id order by id limit 1) as "organiserId", practitioner_id
       from account a where subject = 'trainer'`,
  );
  const { moduleId, organiserId, practitioner_id } = rows[0];
  const marks = [{ practitionerId: practitioner_id, state: 'PRESENT' as const, walkIn: true, reason: 'Swapped' }];
  expect(
    await codes([
      api.ask('trainer', MINE),
      api.ask('trainer', ROLL, { id }),
      api.ask('trainer', SAVE, { input: { sessionId: id, version: 0, marks } }),
      api.ask('trainer', FIND),
      api.ask('trainer', ADD, {
        input: { moduleId, organiserId, heldOn: '2026-12-01', startsAt: '09:00', capacity: 5 },
      }),
    ]),
  ).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
});

it('a grant given expressly without a post stays in force, for somebody who is not on the record too', async () => {
  expect(await kinds('trainer')).toEqual(['EXACT_FIGURES', 'PRACTITIONER']);
  const give = (set: string) =>
    api.database.query(`update access_grant set ${set} where kind = 'TRAINER'
      and account_id = (select id from account where subject = 'trainer')`);
  await give('without_post = true');
  expect(await grants('trainer')).toContainEqual({ kind: 'TRAINER', lastDay: null });
  await api.database.query(`update account set practitioner_id = null where subject = 'trainer'`);
  expect(await kinds('trainer')).toContain('TRAINER');
  await give('without_post = false');
  expect(await kinds('trainer')).toEqual(['EXACT_FIGURES', 'PRACTITIONER']);
});

it('members of a team who have no line manager are listed once its leader has left, with nobody meanwhile', async () => {
  const { rows } = await api.database.query(
    `select p.id, p.practitioner_id as "practitionerId" from post p join team t on t.id = p.team_id
      where t.leader_id = $1 and p.practitioner_id <> $1 and p.voided_at is null and p.valid_until is null limit 1`,
    [await practitionerOf('manager')],
  );
  const [{ id, practitionerId }] = rows;
  const listed = async () =>
    (await api.ask('steward', TO_REASSIGN)).data.postsToReassign.edges
      .map(({ node }) => node)
      .filter(({ post }) => post.practitioner.id === practitionerId);
  expect(await listed()).toMatchObject([{ absent: ['LINE_MANAGER'] }]);
  await asOwner('update post set line_manager_id = null where id = $1', [id]);
  expect(await listed()).toMatchObject([{ absent: ['TEAM_LEADER'], managedMeanwhileBy: [] }]);
});

it('and where their own line manager has left too, the leader of the team manages them meanwhile', async () => {
  const { rows } = await api.database.query(
    `select p.id, p.practitioner_id as "practitionerId", p.team_id as "teamId" from post p
      where p.partnership_id = $1 and p.voided_at is null and p.valid_until is null and p.team_id is not null and p.line_manager_id is not null
        and not exists (select from post o where o.practitioner_id = p.practitioner_id and o.id <> p.id) limit 1`,
    [PARTNERSHIPS.demo],
  );
  const [{ id, practitionerId, teamId }] = rows;
  const [gone, leader] = [await practitionerOf('manager'), await practitionerOf('steward')];
  await asOwner('update post set line_manager_id = $2 where id = $1', [id, gone]);
  const opened = await api.database.query(
    `insert into post (id, practitioner_id, role_id, employer_id, valid_from)
     select gen_random_uuid(), $1, role_id, employer_id, '2026-01-01' from post where id = $2 returning id`,
    [leader, id],
  );
  expect(opened.rowCount).toBe(1);
  await asOwner('update team set leader_id = $2 where id = $1', [teamId, leader]);
  const listed = (await api.ask('steward', TO_REASSIGN)).data.postsToReassign.edges
    .map(({ node }) => node)
    .find(({ post }) => post.practitioner.id === practitionerId);
  expect(listed).toMatchObject({
    absent: ['LINE_MANAGER'],
    managedMeanwhileBy: expect.arrayContaining([{ id: leader }]),
  });
});
