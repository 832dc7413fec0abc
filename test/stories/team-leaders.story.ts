import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accountOf, codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const unknown = '0190ffff-ffff-7fff-8fff-ffffffffffff';
const LEADERS = graphql(`
  query ($teamId: ID!) {
    teamLeaders(teamId: $teamId) { id leader { id } firstDay today reason recordedBy voidedOn voidReason }
  }`);
const CHANGE = graphql(`
  mutation ($input: ChangeTeamLeaderInput!) { changeTeamLeader(input: $input) { id leader { id } firstDay today } }`);
const VOID = graphql(`
  mutation ($input: VoidTeamLeaderChangeInput!) { voidTeamLeaderChange(input: $input) { id today voidReason } }`);

/** A team led by somebody, and one on it who has nobody else as line manager. */
async function aTeam() {
  const { rows } = await api.database.query<Record<'teamId' | 'leaderId' | 'memberId' | 'otherId', string>>(
    `select t.id as "teamId", t.leader_id as "leaderId", p.practitioner_id as "memberId", a.practitioner_id as "otherId"
       from team t join post p on p.team_id = t.id and p.practitioner_id <> t.leader_id
       join account a on a.partnership_id = t.partnership_id and a.subject = 'trainer'
      where p.voided_at is null and p.valid_until is null and p.valid_from < '2026-01-01'
        and a.practitioner_id not in (p.practitioner_id, t.leader_id)
      order by t.id, p.id limit 1`,
  );
  const team = rows[0]!;
  await api.database.query('update post set line_manager_id = null where practitioner_id = $1', [team.memberId]);
  return team;
}

it('somebody else leads a team from a day on: its people are theirs from then on, earlier days keep the earlier leader', async () => {
  const { teamId, leaderId, memberId, otherId } = await aTeam();
  const manages = async (manager: string, on: string, knownAt = 'infinity') =>
    (
      await api.database.query<{ yes: boolean; down: boolean }>(
        `select manages($1, $2, $3, $4) as yes, exists (select from managed_by($1, $3, $4) m where m.practitioner_id = $2) as down`,
        [manager, memberId, on, knownAt],
      )
    ).rows[0];
  const [yes, no] = [
    { yes: true, down: true },
    { yes: false, down: false },
  ];
  expect([await manages(leaderId, '2026-11-02'), await manages(otherId, '2026-11-02')]).toEqual([yes, no]);
  const change = (input: object) =>
    api.ask('steward', CHANGE, {
      input: { teamId, leaderId: otherId, firstDay: '2026-11-02', reason: 'Took over', ...input },
    });
  expect((await change({})).data.changeTeamLeader).toMatchObject([
    { leader: { id: otherId }, firstDay: '2026-11-02', today: true },
    { leader: { id: leaderId }, firstDay: null, today: false },
  ]);
  expect([await manages(leaderId, '2026-11-02'), await manages(otherId, '2026-11-02')]).toEqual([no, yes]);
  expect([await manages(leaderId, '2026-11-01'), await manages(otherId, '2026-11-01')]).toEqual([yes, no]);
  expect(await manages(leaderId, '2026-11-02', '2026-11-01')).toEqual(yes);
  const overseers = await api.database.query<{ id: string; since: string }>(
    `select practitioner_id as id, since::text from overseers_of($1, '2026-11-02') where kind = 'TEAM_LEADER'`,
    [memberId],
  );
  expect(overseers.rows).toContainEqual({ id: otherId, since: '2026-11-02' });

  expect(codeOf(await change({ leaderId: null }))).toBe('LEADER_CHANGED_THAT_DAY');
  expect(codeOf(await change({ firstDay: '2026-12-01' }))).toBe('LEADER_UNCHANGED');
  expect(codeOf(await change({ firstDay: '1949-12-31' }))).toBe('LEADER_DAY_INVALID');
  expect(codeOf(await change({ firstDay: '2029-12-31' }))).toBe('LEADER_DAY_INVALID');
  expect(codeOf(await change({ teamId: unknown }))).toBe('TEAM_NOT_FOUND');
  expect(codeOf(await change({ leaderId: unknown, firstDay: '2026-12-01' }))).toBe('PRACTITIONER_NOT_FOUND');
  expect((await change({ leaderId: null, firstDay: '2026-12-01' })).data.changeTeamLeader[0]).toMatchObject({
    leader: null,
    today: false,
  });
  expect([await manages(otherId, '2026-11-30'), await manages(otherId, '2026-12-01')]).toEqual([yes, no]);

  const { teamLeaders } = (await api.ask('steward', LEADERS, { teamId })).data;
  const input = { changeId: teamLeaders.find(({ today }) => today)!.id!, reason: 'Another team' };
  const voided = (await api.ask('steward', VOID, { input })).data.voidTeamLeaderChange;
  expect(voided.find(({ id }) => id === input.changeId)).toMatchObject({ today: false, voidReason: 'Another team' });
  expect([await manages(leaderId, '2026-11-02'), await manages(otherId, '2026-11-02')]).toEqual([yes, no]);
  expect(codeOf(await api.ask('steward', VOID, { input }))).toBe('ALREADY_VOIDED');
  expect(codeOf(await api.ask('steward', VOID, { input: { ...input, changeId: unknown } }))).toBe(
    'LEADER_CHANGE_NOT_FOUND',
  );
});

const NAMED = graphql('query ($teamId: ID!) { teamLeaders(teamId: $teamId) { leader { id } name firstDay today } }');
const CAN_SEE = graphql('{ whoCanSee { people { by who { id } name } } }');

it('a team that nobody leads any more names no leader, neither in its list nor to the people on it', async () => {
  const { rows } = await api.database.query<Record<'teamId' | 'leaderId', string>>(
    `select t.id as "teamId", t.leader_id as "leaderId" from team t
       join account a on a.partnership_id = t.partnership_id and a.subject = 'practitioner'
      where t.leader_id <> a.practitioner_id and not exists (select from team_leader_change c where c.team_id = t.id)
        and exists (select from identity i where i.practitioner_id = t.leader_id)
      order by t.id limit 1`,
  );
  const { teamId, leaderId } = rows[0]!;
  await api.database.query(
    `update post set team_id = $1 where practitioner_id = (select practitioner_id from account where subject = 'practitioner' and partnership_id = current_partnership())
        and voided_at is null and valid_until is null`,
    [teamId],
  );
  const leadersSeen = async () =>
    (await api.ask('practitioner', CAN_SEE)).data.whoCanSee.people
      .filter(({ by }) => by === 'TEAM_LEADER')
      .map(({ who }) => who?.id);
  expect(await leadersSeen()).toEqual([leaderId]);
  const input = { teamId, leaderId: null, firstDay: '2026-11-02', reason: 'Left, and nobody follows' };
  expect((await api.ask('steward', CHANGE, { input })).errors).toBeUndefined();
  expect((await api.ask('steward', NAMED, { teamId })).data.teamLeaders).toEqual([
    { leader: null, name: null, firstDay: '2026-11-02', today: true },
    { leader: { id: leaderId }, name: expect.stringMatching(/\S/), firstDay: null, today: false },
  ]);
  expect(await leadersSeen()).toEqual([]);
});

it('a team that is to have nobody is known of until that day, by whoever leads it today', async () => {
  const one = async (sql: string) => (await api.database.query(sql)).rows[0].id as string;
  const { id: account, practitioner_id: thu } = await accountOf(api, 'practitioner');
  const act = async (mutation: string, input: object, shown = 'id') => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($i: ${type}) { ${mutation}(input: $i) { ${shown} } }`;
    return (await api.ask('steward', query, { i: input })).data[mutation];
  };
  await act('giveGrant', { accountId: account, kind: 'MANAGER', why: 'leads a new team' });
  const team = await act('addTeam', { name: 'A team of one', leaderId: thu });
  const person = await act('addPerson', { givenName: 'Una', familyName: 'Alone' });
  const ours = 'where partnership_id = current_partnership() order by id limit 1';
  const post = { practitionerId: person.id, roleId: await one(`select id from role ${ours}`), teamId: team.id };
  const employerId = await one(`select id from agency ${ours}`);
  await act('openPost', { ...post, employerId, firstDay: '2026-11-02' }, 'post { id }');
  await act('changeTeamLeader', { teamId: team.id, leaderId: null, firstDay: '2028-11-01', reason: 'it is dissolved' });
  const TEAM = graphql('query ($on: Day!) { myTeam(on: $on) { size knownUntil } }');
  const on = async (day: string) => (await api.ask('practitioner', TEAM, { on: day })).data.myTeam;
  expect(await on('2028-10-31')).toEqual({ size: 1, knownUntil: '2028-11-01' });
  expect(await on('2028-11-01')).toEqual({ size: 0, knownUntil: '2028-11-01' });
});
