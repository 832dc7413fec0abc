import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import {
  CLOSE,
  CONFIRM,
  DEPUTY,
  GIVE,
  INVITE,
  LIST,
  ME,
  ONE,
  PROFILE,
  REOPEN,
  TEAM,
  TO_REVIEW,
  VOID,
  WITHDRAW,
  accountOf,
  codeOf,
} from '../support/accounts.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const MOVE = graphql(`mutation ($input: ChangePostInput!) { changePost(input: $input) { post { id } } }`);
const CAN_SEE = graphql(`{ whoCanSee { people { by name sees } } }`);
const EVENTS = graphql(`query ($by: ID) { auditEvents(reason: "the yearly check", byPractitionerId: $by, first: 1) {
  edges { node { operation rights asDeputyOf } } } }`);
const why = 'runs the autumn sessions';

describe('a deputy', () => {
  let [margaret, thu, office] = [
    { id: '', practitioner_id: '' },
    { id: '', practitioner_id: '' },
    { id: '', practitioner_id: '' },
  ];
  beforeAll(async () => {
    [margaret, thu, office] = [
      await accountOf(api, 'manager'),
      await accountOf(api, 'practitioner'),
      await accountOf(api, 'planner'),
    ];
  });
  const appoint = (more: object = {}) =>
    api.ask('steward', DEPUTY, {
      input: {
        ...{ absentId: margaret.id, deputyId: thu.id, kind: 'MANAGER', why: 'Margaret is on leave' },
        ...{ firstDay: '2026-11-02', lastDay: '2026-11-13', ...more },
      },
    });

  it('sees the team of whoever is away, on those days alone, and is shown as a deputy', async () => {
    const team = (await api.ask('manager', TEAM)).data.myTeam;
    const one = team.people.edges.find(({ node }) => node.practitioner.id !== thu.practitioner_id)!.node.practitioner;
    expect(codeOf(await api.ask('practitioner', TEAM))).toBe('NOT_ALLOWED');
    const tomorrow = (await appoint({ firstDay: '2026-11-03' })).data.appointDeputy.grants[0]!;
    expect(tomorrow).toMatchObject({ state: 'TO_COME', deputyFor: { name: 'Margaret Hollis' } });
    expect(codeOf(await api.ask('practitioner', TEAM))).toBe('NOT_ALLOWED');
    await api.ask('steward', VOID, { input: { grantId: tomorrow.id, reason: 'from today' } });

    const today = (await appoint()).data.appointDeputy.grants[0]!;
    expect(today).toMatchObject({
      kind: 'MANAGER',
      state: 'IN_FORCE',
      lastDay: '2026-11-13',
      deputyFor: { name: 'Margaret Hollis' },
    });
    expect((await api.ask('practitioner', TEAM)).data.myTeam.size).toBe(team.size);
    expect((await api.ask('practitioner', TEAM, { of: margaret.practitioner_id })).data.myTeam.size).toBe(team.size);
    expect(codeOf(await api.ask('practitioner', TEAM, { of: office.practitioner_id }))).toBe('TEAM_NOT_YOURS');
    expect(codeOf(await api.ask('manager', TEAM, { of: thu.practitioner_id }))).toBe('TEAM_NOT_YOURS');
    expect((await api.ask('practitioner', PROFILE, { id: one.id })).data.profile.practitioner.name).toBe(one.name);
    expect((await api.ask('practitioner', ME)).data.me.grantsInForce).toContainEqual({
      ...{
        kind: 'MANAGER',
        lastDay: '2026-11-13',
        deputyFor: { id: margaret.practitioner_id, name: 'Margaret Hollis' },
      },
      inWords: expect.stringContaining('as deputy for Margaret Hollis'),
    });

    await api.ask('steward', VOID, { input: { grantId: today.id, reason: 'is back' } });
    expect(codeOf(await api.ask('practitioner', TEAM))).toBe('NOT_ALLOWED');
    expect(codeOf(await api.ask('practitioner', PROFILE, { id: one.id }))).toBe('NOT_ALLOWED');
  });

  it('has no more than whoever is away has that day: with their account or right it goes too', async () => {
    const { id } = (await appoint()).data.appointDeputy.grants[0]!;
    const input = { accountId: margaret.id, reason: 'left in a hurry' };
    await api.ask('steward', CLOSE, { input });
    expect(codeOf(await api.ask('practitioner', TEAM))).toBe('NOT_ALLOWED');
    expect((await api.ask('steward', ONE, { id: thu.id })).data.account.grants[0]).toMatchObject({
      id,
      state: 'RESTING',
    });
    await api.ask('steward', REOPEN, { input });
    expect((await api.ask('practitioner', TEAM)).errors).toBeUndefined();
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'is back' } });
  });

  it('is told to the people whom the absent one manages, as long as they stand in', async () => {
    const { rows } = await api.database.query(
      'select id from post where practitioner_id = $1 and voided_at is null and valid_until is null',
      [thu.practitioner_id],
    );
    const input = {
      ...{ postId: rows[0].id, firstDay: '2026-11-02', lineManagerId: margaret.practitioner_id, reason: 'moves' },
    };
    expect((await api.ask('steward', MOVE, { input })).errors).toBeUndefined();
    const deputies = async () =>
      (await api.ask('practitioner', CAN_SEE)).data.whoCanSee.people
        .filter(({ by }) => by === 'DEPUTY')
        .map(({ name, sees }) => [name, sees.split(':')[0]]);
    expect(await deputies()).toEqual([]);
    const { id } = (await appoint({ deputyId: (await accountOf(api, 'trainer')).id })).data.appointDeputy.grants[0]!;
    expect(await deputies()).toEqual([['Siobhán O’Neill', 'Your profile']]);
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'is back' } });
    expect(await deputies()).toEqual([]);
  });

  it.each([
    [{ lastDay: '2026-11-01' }, 'GRANT_DAYS_INVALID'],
    [{ firstDay: '2026-11-01' }, 'GRANT_DAYS_INVALID'],
    [{ lastDay: '2027-11-04' }, 'GRANT_DAYS_INVALID'],
    [{ kind: 'PLANNER' }, 'DEPUTY_KIND_INVALID'],
    [{ kind: 'STEWARD' }, 'DEPUTY_OF_NOBODY'],
    [{ deputyId: '0190ffff-ffff-7fff-8fff-ffffffffffff' }, 'ACCOUNT_NOT_FOUND'],
  ])('%j is refused with %s', async (wrong, code) => {
    expect(codeOf(await appoint(wrong))).toBe(code);
  });

  it('nobody stands in for themselves, nor passes on what they hold as a deputy', async () => {
    expect(codeOf(await appoint({ deputyId: margaret.id }))).toBe('DEPUTY_IS_ABSENT');
    const steward = await accountOf(api, 'steward');
    const stands = { absentId: steward.id, deputyId: office.id, kind: 'STEWARD' };
    const { id } = (await appoint(stands)).data.appointDeputy.grants[0]!;
    expect((await api.ask('planner', LIST, {})).errors).toBeUndefined();
    const deputyGives = (input: { accountId: string; kind: 'STEWARD' | 'TRAINER'; why: string }) =>
      api.ask('planner', GIVE, { input });
    expect(codeOf(await deputyGives({ accountId: thu.id, kind: 'STEWARD', why }))).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(codeOf(await deputyGives({ accountId: office.id, kind: 'TRAINER', why }))).toBe('DEPUTY_CANNOT_PASS_ON');
    const other = (await appoint()).data.appointDeputy.grants[0]!;
    const taken = { grantId: other.id, reason: 'not mine' };
    expect(codeOf(await api.ask('planner', VOID, { input: taken }))).toBe('DEPUTY_CANNOT_PASS_ON');
    await api.ask('steward', VOID, { input: taken });
    expect(
      codeOf(
        await api.ask('planner', DEPUTY, {
          input: { ...stands, kind: 'STEWARD', deputyId: thu.id, firstDay: '2026-11-02', lastDay: '2026-11-03', why },
        }),
      ),
    ).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(codeOf(await api.ask('planner', VOID, { input: { grantId: id, reason: 'mine' } }))).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    expect(codeOf(await api.ask('planner', CLOSE, { input: { accountId: steward.id, reason: 'mine now' } }))).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    const asSteward = { name: 'Hal', email: 'hal@council.example', grants: [{ kind: 'STEWARD', why }] } as const;
    expect(codeOf(await api.ask('planner', INVITE, { input: { ...asSteward, grants: [...asSteward.grants] } }))).toBe(
      'DEPUTY_CANNOT_PASS_ON',
    );
    const trainer = (await deputyGives({ accountId: thu.id, kind: 'TRAINER', why })).data.giveGrant.grants[0]!;
    expect(trainer).toMatchObject({ kind: 'TRAINER', givenBy: 'Amara Okafor', reviewBy: '2026-11-02' });
    await api.ask('steward', VOID, { input: { grantId: trainer.id, reason: 'arranged' } });
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'is back' } });
    expect(codeOf(await api.ask('planner', LIST, {}))).toBe('NOT_ALLOWED');
  });

  it('leaves what they gave, who is a steward and who is invited as one for a steward to look at', async () => {
    const steward = await accountOf(api, 'steward');
    const { id } = (await appoint({ absentId: steward.id, deputyId: office.id, kind: 'STEWARD' })).data.appointDeputy
      .grants[0]!;
    const given = (await api.ask('planner', GIVE, { input: { accountId: thu.id, kind: 'TRAINER', why } })).data
      .giveGrant.grants[0]!;
    const due = async (who: string) =>
      (await api.ask(who, TO_REVIEW, { first: 100 })).data.grantsToReview.edges.map(({ node }) => node.grantId);
    expect(await due('planner')).toContain(given.id);
    expect(codeOf(await api.ask('planner', CONFIRM, { ids: [given.id] }))).toBe('DEPUTY_CANNOT_PASS_ON');
    const stewards = (await api.ask('steward', ONE, { id: steward.id })).data.account.grants;
    const own = stewards.find(({ kind }) => kind === 'STEWARD')!;
    expect(codeOf(await api.ask('planner', CONFIRM, { ids: [own.id] }))).toBe('DEPUTY_CANNOT_PASS_ON');
    const asSteward = { name: 'Hal', email: 'hal@council.example', grants: [{ kind: 'STEWARD' as const, why }] };
    const invited = (await api.ask('steward', INVITE, { input: asSteward })).data.inviteAccount;
    expect(codeOf(await api.ask('planner', WITHDRAW, { id: invited.id }))).toBe('DEPUTY_CANNOT_PASS_ON');
    expect((await api.ask('steward', WITHDRAW, { id: invited.id })).errors).toBeUndefined();

    expect((await api.ask('steward', CONFIRM, { ids: [given.id] })).errors).toBeUndefined();
    expect(await due('steward')).not.toContain(given.id);
    for (const grantId of [given.id, id]) await api.ask('steward', VOID, { input: { grantId, reason: 'is back' } });
  });

  it('has the last day of whoever is away, where theirs comes first', async () => {
    const { rows } = await api.database.query(
      `update access_grant set valid_until = '2026-11-10' where kind = 'MANAGER' and account_id = $1 and deputy_for is null returning id`,
      [margaret.id],
    );
    expect(rows).toHaveLength(1);
    const { id } = (await appoint()).data.appointDeputy.grants[0]!;
    const { grantsInForce } = (await api.ask('practitioner', ME)).data.me;
    expect(grantsInForce.find(({ kind }) => kind === 'MANAGER')).toMatchObject({ lastDay: '2026-11-09' });
    await api.database.query('update access_grant set valid_until = null where id = $1', [rows[0].id]);
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'is back' } });
  });

  it('is told in the audit as one, beside what was their own', async () => {
    const { id } = (await appoint()).data.appointDeputy.grants[0]!;
    await api.ask('practitioner', TEAM, { of: margaret.practitioner_id });
    await api.ask('steward', VOID, { input: { grantId: id, reason: 'is back' } });
    const [team] = (await api.ask('steward', EVENTS, { by: thu.practitioner_id })).data.auditEvents.edges;
    expect(team!.node).toEqual({ operation: 'myTeam', rights: ['MANAGER'], asDeputyOf: ['Margaret Hollis'] });
    const [search] = (await api.ask('steward', EVENTS, { by: (await accountOf(api, 'steward')).practitioner_id })).data
      .auditEvents.edges;
    expect(search!.node).toEqual({ operation: 'auditEvents', rights: ['STEWARD'], asDeputyOf: [] });
  });
});
