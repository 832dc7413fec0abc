import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type ResultOf } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSION = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) {
  version joint { inWords professions { name } tests { test found } }
  entries { practitioner { id } walkIn mark { reason employer { name } role { name } profession { name } site { name } } } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);

interface MarkSent {
  practitionerId: string;
  state: 'PRESENT';
  walkIn: boolean;
  reason?: string;
  minutes?: number;
}

const today = async () => (await api.ask('trainer', SESSION)).data.mySessions.edges[1]!.node.id;
const register = async (id: string) => (await api.ask('trainer', REGISTER, { id })).data.register;

async function idOf(subject: string): Promise<string> {
  const { rows } = await api.database.query('select practitioner_id as id from account where subject = $1', [subject]);
  return rows[0].id;
}

const walkIn = (practitionerId: string, reason?: string): MarkSent => ({
  ...{ practitionerId, state: 'PRESENT' as const, walkIn: true, reason },
});

async function save(sessionId: string, marks: MarkSent[]) {
  const { version } = await register(sessionId);
  return api.ask('trainer', SAVE, { input: { sessionId, version, marks } });
}

it('of somebody added without a place the register tells the employer, and no more until the day after', async () => {
  const [id, manager] = [await today(), await idOf('manager')];
  expect((await save(id, [walkIn(manager, 'Came instead of a colleague')])).errors).toBeUndefined();
  const shown = async () => {
    const { entries, joint } = await register(id);
    const { walkIn: isWalkIn, mark } = entries.find(({ practitioner }) => practitioner.id === manager)!;
    expect(isWalkIn).toBe(true);
    return { ...mark, professions: joint.professions, found: joint.tests.map(({ found }) => found) };
  };
  expect(await shown()).toEqual({
    reason: 'Came instead of a colleague',
    employer: { name: 'Sample City Council: early years' },
    ...{ role: null, profession: null, site: null, professions: [], found: ['1', '0', '100%'] },
  });

  await api.database.query(
    `update attendance_mark set recorded_at = recorded_at - interval '1 day' where practitioner_id = $1 and session_id = $2`,
    [manager, id],
  );
  expect(await shown()).toMatchObject({
    ...{
      role: { name: 'Children’s centre manager' },
      profession: { name: 'Early education' },
      site: { name: 'Birch Children’s Centre' },
    },
    ...{ professions: [{ name: 'Early education' }], found: ['1', '1', '100%'] },
  });
});

it('of somebody for whom a place was booked only today it tells as little, and of a place of before all at once', async () => {
  const id = await today();
  const { rows } = await api.database.query(
    `select p.practitioner_id as id from post p join practitioner w on w.id = p.practitioner_id
      where w.profession_id is not null and p.site_id is not null and p.voided_at is null and p.valid_until is null
        and not exists (select from engagement e where e.practitioner_id = p.practitioner_id)
        and not exists (select from account a where a.practitioner_id = p.practitioner_id)
        and p.partnership_id = (select partnership_id from session where id = $1) order by 1 limit 1`,
    [id],
  );
  const stranger: string = rows[0].id;
  await api.database.query('update session set capacity = capacity + 1 where id = $1', [id]);
  await api.database.query(
    `insert into booking (partnership_id, id, session_id, practitioner_id, recorded_at)
     select partnership_id, gen_random_uuid(), id, $2, partnership_now() from session where id = $1`,
    [id, stranger],
  );
  expect((await save(id, [{ practitionerId: stranger, state: 'PRESENT', walkIn: false }])).errors).toBeUndefined();
  const shown = async () => (await register(id)).entries.find(({ practitioner }) => practitioner.id === stranger)!.mark;
  expect(await shown()).toMatchObject({
    employer: { name: expect.any(String) },
    role: null,
    profession: null,
    site: null,
  });
  await api.database.query(
    `update booking set recorded_at = recorded_at - interval '1 day' where session_id = $1 and practitioner_id = $2`,
    [id, stranger],
  );
  expect(await shown()).toMatchObject({ role: { name: expect.any(String) } });
});

it('nobody is put on a register without a reason, which stays with the mark until another is given', async () => {
  const [id, planner] = [await today(), await idOf('planner')];
  const asked = {
    marks: [{ practitionerId: planner, field: 'REASON', problem: 'Say why somebody is here without a booking.' }],
  };
  for (const reason of [undefined, ' '])
    expect((await save(id, [walkIn(planner, reason)])).errors?.[0]?.extensions).toMatchObject({
      code: 'MARK_INVALID',
      ...asked,
    });
  const why = async () =>
    (await register(id)).entries.find(({ practitioner }) => practitioner.id === planner)?.mark?.reason;
  expect(await why()).toBeUndefined();
  await save(id, [walkIn(planner, 'Booking went wrong')]);
  await save(id, [{ ...walkIn(planner), minutes: 150 }]);
  expect(await why()).toBe('Booking went wrong');
  await save(id, [walkIn(planner, 'Came instead of a colleague')]);
  expect(await why()).toBe('Came instead of a colleague');
});

const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);
const PATTERNS = graphql(`query ($after: String, $days: Int) {
  walkInPatterns(first: 1, after: $after, days: $days) {
    edges { node { accountId trainer { name } practitioner { id } times } } pageInfo { hasNextPage endCursor } } }`);
const REMOVED = graphql(`query ($accountId: ID!, $practitionerId: ID!) {
  removedWalkIns(accountId: $accountId, practitionerId: $practitionerId) { session { id } reason voidedBy { name } voidReason } }`);
const HISTORY = graphql(`query ($id: ID!) { register(sessionId: $id) { entries { practitioner { id } history {
  state minutes reason markedBy { name } markedAt recordedAt voidedBy { name } voidedAt voidReason } } } }`);

async function remove(sessionId: string, practitionerId: string, reason: string) {
  const { version } = await register(sessionId);
  const input = { sessionId, version, practitionerIds: [practitionerId], reason };
  expect((await api.ask('trainer', VOID, { input })).errors).toBeUndefined();
}

type Patterns = ResultOf<typeof PATTERNS>['walkInPatterns'];

async function patterns(days?: number): Promise<Patterns['edges'][number]['node'][]> {
  const found: Patterns['edges'][number]['node'][] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Patterns = (await api.ask('steward', PATTERNS, { after, days })).data.walkInPatterns;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

it('the steward sees who put whom on registers and removed them again, how often and why', async () => {
  const [id, neighbour] = [await today(), await idOf('practitioner')];
  await api.database.query(
    `update booking set voided_at = now(), void_reason = 'ill' where session_id = $1 and practitioner_id = $2`,
    [id, neighbour],
  );
  const before = await patterns();
  for (const reason of ['Turned up', 'Turned up again']) {
    await save(id, [walkIn(neighbour, reason)]);
    await save(id, [{ ...walkIn(neighbour), minutes: 150 }]);
    await remove(id, neighbour, `Not there: ${reason}`);
  }
  await save(id, [walkIn(neighbour, 'Turned up at last')]);
  await save(id, [{ ...walkIn(neighbour), minutes: 160 }]);
  const [first, ...others] = await patterns();
  expect(first).toMatchObject({ trainer: { name: 'Siobhán O’Neill' }, practitioner: { id: neighbour }, times: 2 });
  expect(others).toEqual(before);
  const { accountId } = first!;
  const removed = (await api.ask('steward', REMOVED, { accountId, practitionerId: neighbour })).data.removedWalkIns;
  const by = { session: { id }, voidedBy: { name: 'Siobhán O’Neill' } };
  expect(removed).toEqual([
    { ...by, reason: 'Turned up again', voidReason: 'Not there: Turned up again' },
    { ...by, reason: 'Turned up', voidReason: 'Not there: Turned up' },
  ]);
  await api.database.query('set session_replication_role = replica');
  await api.database.query(
    `update attendance_mark set recorded_at = recorded_at - interval '9 days', voided_at = voided_at - interval '9 days'
      where session_id = $1 and practitioner_id = $2 and voided_at is not null`,
    [id, neighbour],
  );
  await api.database.query('reset session_replication_role');
  expect(await patterns(8)).not.toContainEqual(expect.objectContaining({ practitioner: { id: neighbour } }));
  expect(await patterns(10)).toContainEqual(first);
});

it('a register tells every mark that somebody has had there, who made and who voided it, the last first', async () => {
  const [id, planner] = [await today(), await idOf('manager')];
  await remove(id, planner, 'Another Margaret');
  await save(id, [walkIn(planner, 'Turned up')]);
  await save(id, [{ ...walkIn(planner), minutes: 150 }]);
  const { entries } = (await api.ask('trainer', HISTORY, { id })).data.register;
  const by = { name: 'Siobhán O’Neill' };
  const { history } = entries.find(({ practitioner }) => practitioner.id === planner)!;
  expect(history).toMatchObject([
    { minutes: 150, reason: 'Turned up', markedBy: by, voidedBy: null, voidedAt: null, voidReason: null },
    { minutes: 180, reason: 'Turned up', markedBy: by, voidedBy: by, voidReason: 'Corrected on the register.' },
    { minutes: 180, reason: 'Came instead of a colleague', voidedBy: by, voidReason: 'Another Margaret' },
  ]);
  expect(history.every(({ markedAt, recordedAt }) => markedAt === recordedAt)).toBe(true);
  expect(entries.filter(({ history: marks }) => marks.length > 0).map(({ practitioner }) => practitioner.id)).toContain(
    planner,
  );
});
