import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import {
  accountOf,
  AGAIN,
  CHANGE,
  CLOSE,
  codeOf,
  GIVE,
  INVITE,
  LIST,
  ME,
  REOPEN,
  WITHDRAW,
} from '../support/accounts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const mails = async (to: string): Promise<{ subject: string; text: string }[]> =>
  (await api.database.query('select subject, text from mail where address = $1 order by id', [to])).rows;
const why = 'runs the autumn sessions';

describe('somebody is invited', () => {
  const grants = [{ kind: 'PLANNER', why }] as const;

  it('by name and address, with what they may do, and gets a mail with one link', async () => {
    const input = { name: 'Ana Quill', email: 'Ana@Council.example', grants: [...grants] };
    const { data, errors } = await api.ask('steward', INVITE, { input });
    expect(errors).toBeUndefined();
    expect(data.inviteAccount).toMatchObject({
      ...{ name: 'Ana Quill', email: 'Ana@Council.example', state: 'INVITED', mayDo: ['PLANNER'], signsInBy: [] },
      ...{ practitioner: null, closedBecause: null },
      grants: [
        {
          ...{ kind: 'PLANNER', state: 'IN_FORCE', area: null, firstDay: '2026-11-02', lastDay: null, deputyFor: null },
          ...{ why, givenBy: 'Tomasz Wiśniewski', endedBecause: null, confirmedOn: null, reviewBy: '2027-05-02' },
          inWords: 'See figures for the whole partnership',
        },
      ],
    });
    const [mail, ...more] = await mails('Ana@Council.example');
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(/^You are invited to /);
    expect(mail!.text).toMatch(
      /^Hello Ana Quill,\n\nYou are invited to .* in Trivium as planner\. Accept within seven days:\nhttp:\/\/\S+\/invitation\?key=[\w.-]+\n$/,
    );
    expect(codeOf(await api.ask('steward', INVITE, { input: { ...input, email: 'ANA@council.example' } }))).toBe(
      'EMAIL_TAKEN',
    );
    const listed = await api.ask('steward', LIST, { email: 'ana@COUNCIL.example' });
    expect(listed.data.accounts.edges.map(({ node }) => node.name)).toEqual(['Ana Quill']);
  });

  it.each([
    [{ email: 'nowhere' }, 'EMAIL_INVALID'],
    [{ email: 'a@b.example,c@d.example' }, 'EMAIL_INVALID'],
    [{ email: 'a\nb@c.example' }, 'INPUT_INVALID'],
    [{ name: ' ' }, 'INPUT_INVALID'],
    [{ practitionerId: '0190ffff-ffff-7fff-8fff-ffffffffffff' }, 'PRACTITIONER_NOT_FOUND'],
    [{ grants: [{ kind: 'TRAINER', why }] }, 'GRANT_NEEDS_PERSON'],
    [{ grants: [{ kind: 'STEWARD', areaId: 'AREA', why }] }, 'GRANT_AREA_INVALID'],
    [{ grants: [{ kind: 'PLANNER', areaId: '0190ffff-ffff-7fff-8fff-ffffffffffff', why }] }, 'AREA_NOT_FOUND'],
    [{ grants: [{ kind: 'PLANNER', firstDay: '2026-11-01', why }] }, 'GRANT_DAYS_INVALID'],
    [{ grants: [{ kind: 'PLANNER', firstDay: '2029-11-01', why }] }, 'GRANT_DAYS_INVALID'],
    [{ grants: [{ kind: 'PLANNER', lastDay: '2026-11-01', why }] }, 'GRANT_DAYS_INVALID'],
    [{ grants: [...grants, ...grants] }, 'GRANT_GIVEN_ALREADY'],
    [{ grants: [{ kind: 'PLANNER', why: ' ' }] }, 'INPUT_INVALID'],
  ])('never in part: %j is refused with %s, and nothing is written', async (wrong, code) => {
    const { rows } = await api.database.query('select id from area limit 1');
    const input = { name: 'Bo Nobody', email: 'bo@council.example', grants: [], ...wrong };
    const text = JSON.stringify(input).replace('AREA', rows[0].id);
    expect(codeOf(await api.ask('steward', INVITE, { input: JSON.parse(text) }))).toBe(code);
    expect(await mails('bo@council.example')).toEqual([]);
    expect((await api.ask('steward', LIST, { email: 'bo@council.example' })).data.accounts.edges).toEqual([]);
  });

  it('again, and the link before is good for nothing; and not any more, once it is withdrawn', async () => {
    const input = { name: 'Cy Reed', email: 'cy@council.example', grants: [] };
    const { id } = (await api.ask('steward', INVITE, { input })).data.inviteAccount;
    expect((await api.ask('steward', AGAIN, { id })).data.inviteAgain.state).toBe('INVITED');
    const open = async () =>
      (
        await api.database.query(
          'select count(*)::int from invitation where account_id = $1 and withdrawn_at is null',
          [id],
        )
      ).rows[0].count;
    expect([await open(), (await mails('cy@council.example')).length]).toEqual([1, 2]);
    const withdrawn = (await api.ask('steward', WITHDRAW, { id })).data.withdrawInvitation;
    expect(withdrawn).toMatchObject({ state: 'NOT_INVITED', invitedUntil: null });
    expect(await open()).toBe(0);
    expect(codeOf(await api.ask('steward', WITHDRAW, { id }))).toBe('INVITATION_NOT_OPEN');
  });

  it('nobody but a steward can; and what is asked with an idempotency key invites once', async () => {
    const input = { name: 'Di Vale', email: 'di@council.example', grants: [] };
    for (const who of ['planner', 'trainer', 'manager', 'practitioner', 'neighbour-planner', 'nobody'])
      expect(codeOf(await api.ask(who, INVITE, { input }))).toMatch(/^(NOT_ALLOWED|SIGN_IN)$/);
    const keyed = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input, idempotencyKey: "invite-di-once") { id } }`;
    const [one, two] = [await api.ask('steward', keyed, { input }), await api.ask('steward', keyed, { input })];
    expect(one.data).toEqual(two.data);
    expect(await mails('di@council.example')).toHaveLength(1);
  });
});

describe('an account', () => {
  it('is told at its old address that the address changed; who it is on the record is said once', async () => {
    const input = { name: 'Ed Moor', email: 'ed@old.example', grants: [] };
    const { id } = (await api.ask('steward', INVITE, { input })).data.inviteAccount;
    const { id: mine, practitioner_id: thu } = await accountOf(api, 'practitioner');
    const change = (more: object, accountId = id) => api.ask('steward', CHANGE, { input: { accountId, ...more } });
    expect(codeOf(await change({ practitionerId: thu }))).toBe('PERSON_HAS_ACCOUNT');
    const { id: own } = await accountOf(api, 'steward');
    expect(codeOf(await change({ practitionerId: thu }, own))).toBe('OWN_ACCOUNT');
    expect(mine).not.toBe(id);
    const { rows } = await api.database.query(
      `select p.id from practitioner p where partnership_id = current_partnership()
         and not exists (select from account a where a.practitioner_id = p.id) order by p.id limit 1`,
    );
    const moved = await change({ email: 'ed@new.example', practitionerId: rows[0].id });
    // The invitation to the address before is good for nothing.
    expect(moved.data.changeAccount).toMatchObject({ email: 'ed@new.example', state: 'NOT_INVITED' });
    expect(moved.data.changeAccount.practitioner).not.toBeNull();
    // Whom mail before was for is forgotten with the address.
    expect((await mails('ed@old.example')).map(({ subject }) => subject)).toEqual([
      'Your address in Trivium was changed',
    ]);
    const { practitioner_id: margaret } = await accountOf(api, 'manager');
    expect(codeOf(await api.ask('steward', CHANGE, { input: { accountId: id, practitionerId: margaret } }))).toBe(
      'ACCOUNT_HAS_PERSON',
    );
    const ofThem = await api.ask('steward', LIST, { person: rows[0].id });
    expect(ofThem.data.accounts.edges.map(({ node }) => node.id)).toContain(id);
  });

  it('is closed: its next request is refused; opened again, it has the grants that it had', async () => {
    const { id } = await accountOf(api, 'practitioner');
    expect((await api.ask('practitioner', ME)).data.me.name).toBe('Thu Nguyễn');
    const input = { accountId: id, reason: 'phone lost' };
    expect((await api.ask('steward', CLOSE, { input })).data.closeAccount).toMatchObject({
      ...{ state: 'CLOSED', closedBecause: 'phone lost' },
      ...{ mayDo: [] },
      grants: [{ kind: 'PRACTITIONER', state: 'RESTING' }],
    });
    expect(codeOf(await api.ask('practitioner', ME))).toBe('NO_ACCOUNT');
    expect(codeOf(await api.ask('steward', CLOSE, { input }))).toBe('ACCOUNT_CLOSED');
    expect(codeOf(await api.ask('steward', GIVE, { input: { accountId: id, kind: 'PLANNER', why } }))).toBe(
      'ACCOUNT_CLOSED',
    );
    expect(
      (await api.ask('steward', REOPEN, { input: { accountId: id, reason: 'found it' } })).data.reopenAccount.state,
    ).toBe('OPEN');
    expect((await api.ask('practitioner', ME)).data.me.grantsInForce.map(({ kind }) => kind)).toEqual(['PRACTITIONER']);
    expect(codeOf(await api.ask('steward', REOPEN, { input }))).toBe('ACCOUNT_OPEN');
  });

  it('is found by the beginnings of words of its name, on the record or not', async () => {
    const called = async (named: string) =>
      (await api.ask('steward', LIST, { named })).data.accounts.edges.map(({ node }) => node.name);
    expect(await called('hollis marg')).toEqual(['Margaret Hollis']);
    expect(await called('qui an')).toEqual(['Ana Quill']);
    expect(await called('zzz')).toEqual([]);
    expect(codeOf(await api.ask('steward', LIST, { named: 'q' }))).toBe('SEARCH_TOO_SHORT');
  });

  it('lists by pages, the newest first, each state apart', async () => {
    const page = async (after?: string) => (await api.ask('steward', LIST, { first: 2, after })).data.accounts;
    const [one] = [await page()];
    const two = await page(one.pageInfo.endCursor!);
    const ids = [...one.edges, ...two.edges].map(({ node }) => node.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(4);
    const invited = (await api.ask('steward', LIST, { state: 'INVITED' })).data.accounts.edges;
    expect(invited.map(({ node }) => node.name).sort()).toEqual(['Ana Quill', 'Di Vale']);
  });
});
