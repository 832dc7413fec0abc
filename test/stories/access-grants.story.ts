import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { startApi, type TestApi } from '../support/api.js';
import {
  CLOSE,
  CONFIRM,
  END,
  GIVE,
  INVITE,
  ME,
  MY_SESSIONS,
  ONE,
  TO_REVIEW,
  VOID,
  accountOf,
  codeOf,
} from '../support/accounts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const why = 'runs the autumn sessions';

describe('a grant', () => {
  const grants = async (id: string) => (await api.ask('steward', ONE, { id })).data.account.grants;

  it('lets its holder do something with the very next request, and ends with the next after it is taken away', async () => {
    const { id } = await accountOf(api, 'practitioner');
    expect(codeOf(await api.ask('practitioner', MY_SESSIONS))).toBe('NOT_ALLOWED');
    const given = await api.ask('steward', GIVE, { input: { accountId: id, kind: 'TRAINER', why } });
    const grant = given.data.giveGrant.grants[0]!;
    expect(grant).toMatchObject({ kind: 'TRAINER', state: 'IN_FORCE', why });
    expect((await api.ask('practitioner', MY_SESSIONS)).data.mySessions.edges).toEqual([]);
    const input = { grantId: grant.id, reason: 'was meant for somebody else' };
    expect((await api.ask('steward', VOID, { input })).data.voidGrant.grants).toContainEqual(
      expect.objectContaining({
        id: grant.id,
        state: 'VOIDED',
        endedBecause: 'was meant for somebody else',
        reviewBy: null,
      }),
    );
    expect(codeOf(await api.ask('practitioner', MY_SESSIONS))).toBe('NOT_ALLOWED');
    expect(codeOf(await api.ask('steward', VOID, { input }))).toBe('GRANT_OVER');
  });

  it('ends by a day, today or later, and is in force on the day itself; one to come is not yet', async () => {
    const { id } = await accountOf(api, 'practitioner');
    const soon = { accountId: id, kind: 'PLANNER', firstDay: '2026-11-10', lastDay: '2026-12-10', why } as const;
    const [toCome] = (await api.ask('steward', GIVE, { input: soon })).data.giveGrant.grants;
    expect(toCome).toMatchObject({ state: 'TO_COME', firstDay: '2026-11-10', lastDay: '2026-12-10' });
    expect((await api.ask('practitioner', ME)).data.me.grantsInForce).toHaveLength(1);
    expect(codeOf(await api.ask('steward', GIVE, { input: { ...soon, lastDay: undefined } }))).toBe(
      'GRANT_GIVEN_ALREADY',
    );
    const now = await api.ask('steward', GIVE, {
      input: { accountId: id, kind: 'PLANNER', lastDay: '2026-11-09', why },
    });
    const { id: grantId } = now.data.giveGrant.grants[0]!;
    const end = (lastDay: string, of = grantId) =>
      api.ask('steward', END, { input: { grantId: of, lastDay, reason: 'plan is done' } });
    expect(codeOf(await end('2026-11-01'))).toBe('GRANT_DAYS_INVALID');
    expect(codeOf(await end('2026-11-09'))).toBe('GRANT_OVER');
    const last = async (lastDay: string, of?: string) =>
      (await end(lastDay, of)).data.endGrant.grants.find((one) => one.lastDay === lastDay)!;
    const sooner = await last('2026-11-05');
    const asBefore = await last('2026-11-09', sooner.id);
    expect(asBefore).toMatchObject({ state: 'IN_FORCE', lastDay: '2026-11-09' });
    expect(codeOf(await end('2026-11-09', toCome!.id))).toBe('GRANT_DAYS_INVALID');
    const ended = (await end('2026-11-02', asBefore.id)).data.endGrant.grants;
    expect(ended.filter(({ kind }) => kind === 'PLANNER')).toEqual([
      expect.objectContaining({ state: 'IN_FORCE', lastDay: '2026-11-02', endedBecause: 'plan is done' }),
      expect.objectContaining({ id: toCome!.id, state: 'TO_COME' }),
    ]);
    expect((await api.ask('practitioner', ME)).data.me.grantsInForce).toMatchObject([
      { kind: 'PLANNER', lastDay: '2026-11-02' },
      { kind: 'PRACTITIONER' },
    ]);
    await api.ask('steward', VOID, { input: { grantId: toCome!.id, reason: 'no longer' } });
  });

  it('rests while its holder has no post, unless it was given without one', async () => {
    const input = { name: 'Fi Outside', email: 'fi@outside.example', grants: [] };
    const { rows } = await api.database.query('insert into practitioner (id) values ($1) returning id', [newId()]);
    const outside = rows[0].id;
    const { id } = (await api.ask('steward', INVITE, { input: { ...input, practitionerId: outside } })).data
      .inviteAccount;
    const give = async (withoutPost: boolean) =>
      (await api.ask('steward', GIVE, { input: { accountId: id, kind: 'TRAINER', withoutPost, why } })).data.giveGrant
        .grants[0]!;
    const resting = await give(false);
    expect(resting.state).toBe('RESTING');
    await api.ask('steward', VOID, { input: { grantId: resting.id, reason: 'from outside' } });
    expect((await give(true)).state).toBe('IN_FORCE');
  });

  it('the last steward stays: neither grant nor account can be taken away, by two at once neither', async () => {
    const { id } = await accountOf(api, 'steward');
    const steward = (await grants(id)).find(({ kind }) => kind === 'STEWARD')!;
    const unbound = api.database.query(
      `update account set issuer = null, subject = null, by_email = false where id = $1`,
      [id],
    );
    await expect(unbound).rejects.toMatchObject({ constraint: 'a_steward_stays' });
    const input = { grantId: steward.id, reason: 'leaves' };
    expect(codeOf(await api.ask('steward', VOID, { input }))).toBe('LAST_STEWARD');
    expect(codeOf(await api.ask('steward', END, { input: { ...input, lastDay: '2026-12-31' } }))).toBe('LAST_STEWARD');
    expect(codeOf(await api.ask('steward', CLOSE, { input: { accountId: id, reason: 'leaves' } }))).toBe(
      'LAST_STEWARD',
    );
    // Whoever was invited and never came, or is there for a time alone, is no other.
    await api.ask('steward', INVITE, {
      input: { name: 'Gil New', email: 'gil@council.example', grants: [{ kind: 'STEWARD', why }] },
    });
    const { id: other } = await accountOf(api, 'planner');
    const limited = { accountId: other, kind: 'STEWARD', lastDay: '2027-11-01', why } as const;
    const { id: limitedId } = (await api.ask('steward', GIVE, { input: limited })).data.giveGrant.grants[0]!;
    expect(codeOf(await api.ask('steward', VOID, { input }))).toBe('LAST_STEWARD');
    await api.ask('steward', VOID, { input: { grantId: limitedId, reason: 'for good' } });
    const forGood = await api.ask('steward', GIVE, { input: { ...limited, lastDay: null } });
    const forGoodId = forGood.data.giveGrant.grants[0]!.id;
    const both = await Promise.all([
      api.ask('steward', VOID, { input }),
      api.ask('planner', VOID, { input: { grantId: forGoodId, reason: 'leaves too' } }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['LAST_STEWARD', undefined]);
    const [left, who] = codeOf(both[0]!) ? [steward.id, 'steward'] : [forGoodId, 'planner'];
    const back = { accountId: who === 'steward' ? other : id, kind: 'STEWARD', why } as const;
    expect(codeOf(await api.ask(who, GIVE, { input: back }))).toBeUndefined();
    expect(left).toBeDefined();
    if (who === 'planner') await api.ask('steward', VOID, { input: { grantId: forGoodId, reason: 'as before' } });
    else {
      const again = (await grants(other)).find(({ kind, state }) => kind === 'STEWARD' && state === 'IN_FORCE')!;
      await api.ask('steward', VOID, { input: { grantId: again.id, reason: 'as before' } });
    }
  });

  it('is looked at each half-year: what is due is listed, the longest first, and confirmed is due again in six months', async () => {
    const due = async (first = 100, after?: string) =>
      (await api.ask('steward', TO_REVIEW, { first, after })).data.grantsToReview;
    const all = (await due()).edges.map(({ node }) => node);
    expect(all).toHaveLength(5);
    expect(all.map(({ reviewBy }) => reviewBy)).toEqual(all.map(({ reviewBy }) => reviewBy).sort());
    expect(all.every(({ reviewBy }) => reviewBy <= '2026-11-02')).toBe(true);
    const first = await due(2);
    const second = await due(2, first.pageInfo.endCursor!);
    expect([...first.edges, ...second.edges].map(({ node }) => node.grantId)).toEqual(
      all.slice(0, 4).map(({ grantId }) => grantId),
    );
    const ids = all.slice(0, 2).map(({ grantId }) => grantId);
    const left = await api.ask('steward', CONFIRM, { ids });
    expect(left.data.confirmGrants.left.edges).toHaveLength(3);
    const { rows } = await api.database.query('select account_id from access_grant where id = $1', [ids[0]]);
    expect(await grants(rows[0].account_id)).toContainEqual(
      expect.objectContaining({
        id: ids[0],
        confirmedOn: '2026-11-02',
        confirmedBy: 'Tomasz Wiśniewski',
        reviewBy: '2027-05-02',
      }),
    );
    const unknown = '0190ffff-ffff-7fff-8fff-ffffffffffff';
    expect(codeOf(await api.ask('steward', CONFIRM, { ids: [all[2]!.grantId, unknown] }))).toBe('GRANT_NOT_FOUND');
    expect((await due()).edges).toHaveLength(3);
  });
});
