import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, CLOSE, codeOf, CONFIRM, DEPUTY, END, GIVE, INVITE, ME, VOID } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

const GRANTS = graphql('query ($id: ID!) { account(accountId: $id) { grants { id state awaitsSteward } } }');
const DUE = graphql('{ grantsToReview(first: 100) { edges { node { grantId awaitsSteward } } } }');
const why = 'runs the autumn sessions';

let api: TestApi;
let deputy: { id: string; practitioner_id: string };
let thu: typeof deputy;
let standing: string;
beforeAll(async () => {
  api = await startApi();
  [deputy, thu] = [await accountOf(api, 'planner'), await accountOf(api, 'practitioner')];
});
afterAll(() => api.close());

async function standsIn() {
  const { id: absentId } = await accountOf(api, 'steward');
  const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
  const input = { ...days, absentId, deputyId: deputy.id, kind: 'STEWARD' as const, why: 'on leave' };
  standing = (await api.ask('steward', DEPUTY, { input })).data.appointDeputy.grants[0]!.id;
}
const isBack = () => api.ask('steward', VOID, { input: { grantId: standing, reason: 'is back' } });

describe('what a steward’s deputy gave', () => {
  const given = async () =>
    (await api.ask('planner', GIVE, { input: { accountId: thu.id, kind: 'TRAINER', why } })).data.giveGrant.grants[0]!;
  const mine = async () =>
    (await api.ask('practitioner', ME)).data.me.grantsInForce.flatMap(({ kind, lastDay }) =>
      kind === 'TRAINER' ? [lastDay] : [],
    );
  const shown = async (id: string) => {
    const grant = (await api.ask('steward', GRANTS, { id: thu.id })).data.account.grants.find((one) => one.id === id)!;
    return [grant.state, grant.awaitsSteward];
  };

  it('holds while they stand in, and after that once a steward has confirmed it', async () => {
    await standsIn();
    const { id } = await given();
    expect([await mine(), await shown(id)]).toEqual([['2026-11-08'], ['IN_FORCE', true]]);
    const SIGHT = graphql('{ whoCanSee { people { by name } } }');
    expect((await api.ask('practitioner', SIGHT)).data.whoCanSee.people).toEqual(
      expect.arrayContaining([
        { by: 'STEWARD', name: 'Tomasz Wiśniewski' },
        { by: 'STEWARD_DEPUTY', name: 'Amara Okafor' },
      ]),
    );
    const { id: away } = await accountOf(api, 'steward');
    const OF = graphql(
      'query ($id: ID!) { account(accountId: $id) { mailRefused standIns { account { id } kind lastDay } } }',
    );
    expect((await api.ask('steward', OF, { id: away })).data.account).toEqual({
      mailRefused: false,
      standIns: [{ account: { id: deputy.id }, kind: 'STEWARD', lastDay: '2026-11-08' }],
    });
    await isBack();
    expect([await mine(), await shown(id)]).toEqual([[], ['RESTING', true]]);
    const ENDED = graphql('{ myEndedGrants { kind endedOn byPost endedBy } }');
    expect((await api.ask('practitioner', ENDED)).data.myEndedGrants).toEqual([
      { kind: 'TRAINER', endedOn: '2026-11-02', byPost: false, endedBy: 'Tomasz Wiśniewski' },
    ]);
    expect((await api.ask('steward', DUE)).data.grantsToReview.edges).toContainEqual({
      node: { grantId: id, awaitsSteward: true },
    });
    await api.ask('steward', CONFIRM, { ids: [id] });
    expect([await mine(), await shown(id)]).toEqual([[null], ['IN_FORCE', false]]);
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'arranged' } });
  });

  it('holds as well once a steward has given it its last day', async () => {
    await standsIn();
    const { id } = await given();
    await isBack();
    await api.ask('steward', END, { input: { grantId: id, lastDay: '2026-12-31', reason: 'till the year is over' } });
    expect(await mine()).toEqual(['2026-12-31']);
    const [ends] = (await api.ask('steward', GRANTS, { id: thu.id })).data.account.grants;
    await api.ask('steward', VOID, { input: { grantId: ends!.id, reason: 'arranged' } });
  });
});

describe('a steward’s deputy', () => {
  beforeAll(standsIn);
  afterAll(isBack);

  it('says of no account whose it is on the record, so that closing one opens it to nobody else', async () => {
    const input = { accountId: (await accountOf(api, 'manager')).id, reason: 'left in a hurry' };
    expect((await api.ask('planner', CLOSE, { input })).errors).toBeUndefined();
    const { practitioner_id: practitionerId } = await accountOf(api, 'manager');
    const again = { name: 'Margaret Hollis', email: 'elsewhere@mailbox.example', practitionerId, grants: [] };
    expect(codeOf(await api.ask('planner', INVITE, { input: again }))).toBe('DEPUTY_CANNOT_PASS_ON');
    expect((await api.ask('steward', INVITE, { input: again })).errors).toBeUndefined();
  });

  it('becomes nobody’s leader, manager or supervisor by their own doing, and takes up no post', async () => {
    const one = async (sql: string) => (await api.database.query(sql)).rows[0].id as string;
    const me = deputy.practitioner_id;
    const of = `select id from %s where partnership_id = (select partnership_id from account where subject = 'steward') order by id limit 1`;
    const [teamId, roleId, employerId] = [
      await one(of.replace('%s', 'team')),
      await one(of.replace('%s', 'role')),
      await one(of.replace('%s', 'agency')),
    ];
    const postId = await one(
      `select id from post where practitioner_id = '${thu.practitioner_id}' and voided_at is null and valid_until is null`,
    );
    const { practitioner_id: fromId } = await accountOf(api, 'manager');
    const [firstDay, reason] = ['2026-11-02', why];
    const post = { roleId, employerId, firstDay, practitionerId: thu.practitioner_id };
    const tried: [string, object][] = [
      ['changeTeamLeader', { teamId, leaderId: me, firstDay, reason }],
      ['addTeam', { name: 'A team of mine', leaderId: me }],
      ['openPost', { ...post, practitionerId: me }],
      ['openPost', { ...post, lineManagerId: me }],
      ['openPost', { ...post, clinicalSupervisorId: me }],
      ['changePost', { postId, firstDay, reason, lineManagerId: me }],
      ['changePost', { postId, firstDay, reason, clinicalSupervisorId: me }],
      ['handOver', { fromId, toId: me, firstDay, reason }],
    ];
    for (const [mutation, input] of tried) {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
      const answer = await api.ask('planner', `mutation ($i: ${type}) { ${mutation}(input: $i) { __typename } }`, {
        i: input,
      });
      expect([mutation, codeOf(answer)]).toEqual([mutation, 'DEPUTY_CANNOT_PASS_ON']);
    }
  });

  it('opens no records between agencies: adds no agreement and records no yes', async () => {
    const { rows } = await api.database.query(
      `select id from agency where partnership_id = (select partnership_id from account where subject = 'steward') limit 2`,
    );
    const input = {
      ...{ name: 'Mine', agencyIds: rows.map(({ id }) => id), purpose: 'MATCHING', part: 'DETAIL' },
      ...{ basis: 'PUBLIC_TASK', reviewOn: '2027-11-02' },
    };
    const ADD = `mutation ($i: AddSharingAgreementInput!) { addSharingAgreement(input: $i) { id } }`;
    expect(codeOf(await api.ask('planner', ADD, { i: input }))).toBe('DEPUTY_CANNOT_PASS_ON');
    const SAYS = 'mutation ($i: RecordSharingAnswerInput!) { recordSharingAnswer(input: $i) { __typename } }';
    const said = (agrees: boolean) =>
      api.ask('planner', SAYS, { i: { practitionerId: thu.practitioner_id, purpose: 'MATCHING', agrees } });
    expect(codeOf(await said(true))).toBe('DEPUTY_CANNOT_PASS_ON');
    expect((await said(false)).errors).toBeUndefined();
  });
});
