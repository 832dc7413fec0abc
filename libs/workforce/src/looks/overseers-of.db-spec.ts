import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
let person: Id, one: Id, another: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 3 });
  [person, one, another] = world.practitioners as [Id, Id, Id];
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['post', 'team_leader_change']) await world.owner.query(`delete from ${table}`);
  await world.owner.query('update team set leader_id = null');
});

/** One post of the person, in stretches that follow one another: each is what it became on its first day. */
async function aPostOf(...stretches: [from: Day, what: Record<string, unknown>][]) {
  const ids = stretches.map(() => newId());
  await insert(
    world.owner,
    'post',
    stretches.map(([valid_from, what], at) => ({
      ...aPost(world, { practitioner_id: person, weekly_hours: 20, line_manager_id: null, ...what }),
      ...{ id: ids[at], valid_from, valid_until: stretches[at + 1]?.[0] ?? null },
      ...{ origin_id: at === 0 ? null : ids[0], clinical_supervisor_id: null, ...what },
    })),
  );
  return ids.at(-1)!;
}

const overseers = async (kind: string) =>
  (
    await world.owner.query(
      `select practitioner_id as who, post_id as post, since from overseers_of($1, '2026-11-02') where kind = $2`,
      [person, kind],
    )
  ).rows;

describe.each([
  ['LINE_MANAGER', 'line_manager_id'],
  ['CLINICAL_SUPERVISOR', 'clinical_supervisor_id'],
])('since when somebody is the %s', (kind, column) => {
  it('is the first day of the stretch without a break: another one in between begins it anew', async () => {
    const post = await aPostOf(
      ['2025-01-01', { [column]: one }],
      ['2025-06-02', { [column]: another }],
      ['2025-09-01', { [column]: one }],
      ['2026-01-05', { [column]: one, weekly_hours: 30 }],
    );
    expect(await overseers(kind)).toEqual([{ who: one, post, since: '2025-09-01' }]);
  });

  it('is begun anew where nobody was in between, and not by a change of hours', async () => {
    const post = await aPostOf(
      ['2025-01-01', { [column]: one }],
      ['2025-06-02', {}],
      ['2025-09-01', { [column]: one }],
      ['2026-01-05', { [column]: one, weekly_hours: 30 }],
    );
    expect(await overseers(kind)).toEqual([{ who: one, post, since: '2025-09-01' }]);
  });
});

describe('since when somebody leads the team of a person', () => {
  const leads = (leader_id: Id | null, valid_from: Day) =>
    insert(world.owner, 'team_leader_change', [
      {
        ...{ id: newId(), team_id: world.teams[0], leader_id, valid_from, why: 'Took over', recorded_by: newId() },
        recorded_at: '2026-01-02T09:00:00Z',
      },
    ]);
  const team = (at = 0) => ({ team_id: world.teams[at] });

  it('is the day on which they began to lead it: a change of hours begins nothing anew', async () => {
    await leads(one, '2025-03-03');
    const post = await aPostOf(['2025-01-01', team()], ['2026-01-05', { ...team(), weekly_hours: 30 }]);
    expect(await overseers('TEAM_LEADER')).toEqual([{ who: one, post, since: '2025-03-03' }]);
  });

  it('is the first day of the person in it, where it was led by them before: nor does a change of hours then', async () => {
    await leads(one, '2024-03-04');
    const post = await aPostOf(['2025-01-01', team()], ['2026-01-05', { ...team(), weekly_hours: 30 }]);
    expect(await overseers('TEAM_LEADER')).toEqual([{ who: one, post, since: '2025-01-01' }]);
  });

  it('is the day on which the person came back to it, where they were in another team meanwhile', async () => {
    await leads(one, '2025-03-03');
    const post = await aPostOf(['2025-01-01', team()], ['2025-06-02', team(1)], ['2025-09-01', team()]);
    expect(await overseers('TEAM_LEADER')).toEqual([{ who: one, post, since: '2025-09-01' }]);
  });

  it('is of whoever leads it now: who led it before is named no more, and where nobody does, nobody is', async () => {
    await leads(one, '2025-03-03');
    await leads(another, '2026-02-02');
    const post = await aPostOf(['2025-01-01', team()]);
    expect(await overseers('TEAM_LEADER')).toEqual([{ who: another, post, since: '2026-02-02' }]);
    await leads(null, '2026-10-01');
    expect(await overseers('TEAM_LEADER')).toEqual([]);
  });
});
