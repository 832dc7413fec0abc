import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, AGAIN, CLOSE, codeOf, DEPUTY, GIVE } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';

const why = 'runs the autumn sessions';

let api: TestApi;
let deputy: { id: string; practitioner_id: string };
let thu: typeof deputy;
beforeAll(async () => {
  api = await startApi();
  [deputy, thu] = [await accountOf(api, 'trainer'), await accountOf(api, 'practitioner')];
});
afterAll(() => api.close());

describe('a steward’s deputy who is a manager', () => {
  const ids = { margaret: '', report: '', reportsPost: '', strangersPost: '', team: '', other: '' };
  const act = async (who: string, mutation: string, input: object, shown = '__typename') => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    return api.ask(who, `mutation ($i: ${type}) { ${mutation}(input: $i) { ${shown} } }`, { i: input });
  };
  const refused = async (mutation: string, input: object) => codeOf(await act('manager', mutation, input));
  const from = { firstDay: '2026-11-02', reason: why };
  beforeAll(async () => {
    const one = async (sql: string, ...values: string[]) => (await api.database.query(sql, values)).rows[0];
    const { id: deputyId, practitioner_id: margaret } = await accountOf(api, 'manager');
    const { id: absentId } = await accountOf(api, 'steward');
    const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
    const input = { ...days, absentId, deputyId, kind: 'STEWARD' as const, why: 'on leave' };
    expect((await api.ask('steward', DEPUTY, { input })).errors).toBeUndefined();
    const live = `p.voided_at is null and p.valid_until is null`;
    const report = await one(
      `select p.id, p.practitioner_id as person from post p where p.line_manager_id = $1 and ${live} order by p.id limit 1`,
      margaret,
    );
    const stranger = await one(
      `select p.id, p.practitioner_id as person from post p join agency a on a.id = p.employer_id
        where ${live} and p.partnership_id = current_partnership() and not manages($1, p.practitioner_id, '2026-11-02', 'infinity')
          and p.practitioner_id <> $1 and p.weekly_hours > 20 order by p.id limit 1`,
      margaret,
    );
    const team = await one('select id from team where leader_id = $1 order by id limit 1', margaret);
    Object.assign(ids, { margaret, report: report.person, reportsPost: report.id });
    Object.assign(ids, { strangersPost: stranger.id, other: stranger.person, team: team.id });
  });

  it('changes other people’s posts, and comes to manage nobody by it, directly or through those below', async () => {
    expect(await refused('changePost', { ...from, postId: ids.strangersPost, teamId: ids.team })).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    expect(await refused('changePost', { ...from, postId: ids.strangersPost, lineManagerId: ids.report })).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    const later = { firstDay: '2027-03-01', reason: why };
    expect(await refused('changePost', { ...later, postId: ids.strangersPost, teamId: ids.team })).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    expect(await refused('changePost', { ...from, postId: ids.strangersPost, weeklyHours: 21 })).toBeUndefined();
  });

  it('takes back nothing by which the steward took people from them', async () => {
    const moved = await act(
      'steward',
      'changePost',
      { ...from, postId: ids.reportsPost, lineManagerId: ids.other, teamId: null },
      'post { id }',
    );
    const postId = moved.data.changePost.post.id;
    expect(await refused('voidPost', { postId, reason: why })).toBe('DEPUTY_CANNOT_PASS_ON');
    const ended = await act('steward', 'endPost', { postId, lastDay: '2026-12-31', reason: why }, 'post { id }');
    expect(await refused('voidPostEnd', { postId: ended.data.endPost.post.id, reason: why })).toBeUndefined();
    const led = await act('steward', 'changeTeamLeader', { ...from, teamId: ids.team, leaderId: null }, 'id');
    const changeId = led.data.changeTeamLeader[0].id;
    expect(await refused('voidTeamLeaderChange', { changeId, reason: why })).toBe('DEPUTY_CANNOT_PASS_ON');
  });

  it('lets in nobody whom a steward shut out, and keeps open nothing that a steward closed', async () => {
    const { id: accountId } = await accountOf(api, 'planner');
    await api.ask('steward', CLOSE, { input: { accountId, reason: 'left' } });
    expect(
      codeOf(
        await api.ask(
          'manager',
          `mutation { reopenAccount(input: { accountId: "${accountId}", reason: "again" }) { id } }`,
        ),
      ),
    ).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(codeOf(await api.ask('manager', AGAIN, { id: deputy.id }))).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(
      codeOf(await api.ask('manager', `mutation { endPrivateAddress(input: { accountId: "${accountId}" }) { id } }`)),
    ).toBe('DEPUTY_CANNOT_PASS_ON');
    const { rows } = await api.database.query(
      `select a.id from sharing_agreement a where a.partnership_id = current_partnership() and a.voided_at is null and a.valid_until is null order by a.id limit 1`,
    );
    const agreementId = rows[0].id;
    expect(
      (await act('steward', 'endSharingAgreement', { agreementId, lastDay: '2026-11-20', reason: why })).errors,
    ).toBeUndefined();
    expect(await refused('endSharingAgreement', { agreementId, lastDay: '2027-11-20', reason: why })).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    expect(await refused('endSharingAgreement', { agreementId, lastDay: '2026-11-10', reason: why })).toBeUndefined();
  });

  it('gives what ends with their days, for whoever stands in for its holder too', async () => {
    const input = { accountId: thu.id, kind: 'MANAGER' as const, why };
    expect((await api.ask('manager', GIVE, { input })).errors).toBeUndefined();
    const days = { firstDay: '2026-11-02', lastDay: '2026-12-31' };
    const stands = { ...days, absentId: thu.id, deputyId: deputy.id, kind: 'MANAGER' as const, why };
    expect((await api.ask('steward', DEPUTY, { input: stands })).errors).toBeUndefined();
    const held = async (day: string) =>
      (
        await api.database.query(
          `select account_id = $2 as deputys from account a, grants_of(a.id, $1) g join access_grant x on x.id = g.grant_id
          where a.id in ($2, $3) and g.kind = 'MANAGER' and (g.deputy_for = $3 or a.id = $3) order by 1`,
          [day, deputy.id, thu.id],
        )
      ).rows.map(({ deputys }) => deputys);
    expect(await held('2026-11-08')).toEqual([false, true]);
    expect(await held('2026-11-09')).toEqual([]);
    const { id } = await accountOf(api, 'steward');
    await api.database.query(`alter table access_grant disable trigger a_steward_stays`);
    await api.database.query(
      `update access_grant set voided_at = recorded_at, void_reason = 'gone', voided_by = given_by where account_id = $1 and kind = 'STEWARD'`,
      [id],
    );
    expect(await held('2026-11-08')).toEqual([]);
  });
});
