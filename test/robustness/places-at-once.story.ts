import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { holdingPlace } from './arranging.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const DAY = '2026-12-01';
const reason = 'In two windows';
const MOVE = graphql('mutation ($input: MoveSiteInput!) { moveSite(input: $input) { id } }');
const VOID_MOVE = graphql('mutation ($input: VoidMoveInput!) { voidMove(input: $input) { id } }');
const CHANGE = graphql('mutation ($input: ChangeTeamLeaderInput!) { changeTeamLeader(input: $input) { id firstDay } }');
const VOID_CHANGE = graphql(
  'mutation ($input: VoidTeamLeaderChangeInput!) { voidTeamLeaderChange(input: $input) { id } }',
);

/** What is taken back, and what is said of the same day instead. */
interface Changing {
  table: 'site' | 'team';
  placeId: string;
  /** Says it of the day; answers with the code of a refusal. */
  say(to: string): Promise<string | undefined>;
  takeBack(id: string): Promise<string | undefined>;
  /** What stands of it. */
  standing(): Promise<{ id: string; to: string }[]>;
  one: string;
  other: string;
}

async function aSite(): Promise<Changing> {
  const steward = graphql('mutation ($input: AddSiteInput!) { addSite(input: $input) { id } }');
  const { clusters } = (await api.ask('steward', graphql('{ clusters { id } }'))).data;
  const input = { name: `Site ${(added += 1)}`, kind: 'school' };
  const siteId = (await api.ask('steward', steward, { input })).data.addSite.id;
  return {
    ...{ table: 'site', placeId: siteId, one: clusters[0]!.id, other: clusters[1]!.id },
    say: async (clusterId) =>
      codeOf(await api.ask('steward', MOVE, { input: { siteId, clusterId, firstDay: DAY, reason } })),
    takeBack: async (moveId) => codeOf(await api.ask('steward', VOID_MOVE, { input: { moveId, reason } })),
    standing: () => rows('select id, to_cluster_id as "to" from place_move where site_id = $1', siteId),
  };
}

async function aTeam(): Promise<Changing> {
  const steward = graphql('mutation ($input: AddTeamInput!) { addTeam(input: $input) { id } }');
  const teamId = (await api.ask('steward', steward, { input: { name: `Team ${(added += 1)}` } })).data.addTeam.id;
  const { rows: people } = await api.database.query(
    'select id from practitioner where partnership_id = current_partnership() order by id limit 2',
  );
  return {
    ...{ table: 'team', placeId: teamId, one: people[0].id, other: people[1].id },
    say: async (leaderId) =>
      codeOf(await api.ask('steward', CHANGE, { input: { teamId, leaderId, firstDay: DAY, reason } })),
    takeBack: async (changeId) => codeOf(await api.ask('steward', VOID_CHANGE, { input: { changeId, reason } })),
    standing: () => rows('select id, leader_id as "to" from team_leader_change where team_id = $1', teamId),
  };
}

let added = 0;
const rows = async (sql: string, id: string) =>
  (await api.database.query<{ id: string; to: string }>(`${sql} and voided_at is null`, [id])).rows;

/** Both ask while somebody has the place to themselves: the first waits, then the second behind it. */
async function oneBehindTheOther<T>({ table, placeId }: Changing, first: () => Promise<T>, second: () => Promise<T>) {
  const held = await holdingPlace(api.database, table, placeId);
  const answers: Promise<T>[] = [];
  try {
    answers.push(first());
    await held.by(1);
    answers.push(second());
    await held.by(2);
  } finally {
    await held.release();
  }
  return Promise.all(answers);
}

describe.each([
  ['a move of a site', aSite, 'MOVED_THAT_DAY'],
  ['a change of who leads a team', aTeam, 'LEADER_CHANGED_THAT_DAY'],
])('%s', (_what, arranged, taken) => {
  it('that two take back at once is taken back by one, and the other is refused', async () => {
    const of = await arranged();
    expect(await of.say(of.one)).toBeUndefined();
    const { id } = (await of.standing())[0]!;
    const answers = await oneBehindTheOther(
      of,
      () => of.takeBack(id),
      () => of.takeBack(id),
    );
    expect(answers).toEqual([undefined, 'ALREADY_VOIDED']);
    expect(await of.standing()).toEqual([]);
  });

  it('that is taken back as another is made of the same day leaves that other one', async () => {
    const of = await arranged();
    await of.say(of.one);
    const { id } = (await of.standing())[0]!;
    const answers = await oneBehindTheOther(
      of,
      () => of.takeBack(id),
      () => of.say(of.other),
    );
    expect(answers).toEqual([undefined, undefined]);
    expect((await of.standing()).map(({ to }) => to)).toEqual([of.other]);
  });

  it('that is taken back just after another of the same day was refused leaves none', async () => {
    const of = await arranged();
    await of.say(of.one);
    const { id } = (await of.standing())[0]!;
    const answers = await oneBehindTheOther(
      of,
      () => of.say(of.other),
      () => of.takeBack(id),
    );
    expect(answers).toEqual([taken, undefined]);
    expect(await of.standing()).toEqual([]);
  });
});
