import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { ADD, END, LIST, VOID } from '../support/sharing.js';

let api: TestApi;
let own: string, other: string;
beforeAll(async () => {
  api = await startApi();
  const { agencies } = (await api.ask('steward', graphql('{ agencies { id } }'))).data;
  [own, other] = [agencies[0]!.id, agencies[1]!.id];
});
afterAll(() => api.close());

const add = (more: object = {}) =>
  api.ask('steward', ADD, {
    input: {
      ...{ name: 'Early help sharing agreement', agencyIds: [own, other], purpose: 'MATCHING', part: 'DETAIL' },
      ...{ basis: 'PUBLIC_TASK', reviewOn: '2027-11-02', ...more },
    },
  });
const takeBack = (agreementId: string) => api.ask('steward', VOID, { input: { agreementId, reason: 'arranged' } });

describe('an agreement', () => {
  it('stays between the parties that made it', async () => {
    const { id } = (await add()).data.addSharingAgreement;
    await expect(
      api.database.query(
        `insert into sharing_party (partnership_id, agreement_id, agency_id)
         select current_partnership(), $1, id from agency where partnership_id = current_partnership() and id not in ($2, $3) limit 1`,
        [id, own, other],
      ),
    ).rejects.toMatchObject({ constraint: 'parties_stay' });
    await takeBack(id);
  });

  it.each([
    [
      { agencyIds: ['0190ffff-ffff-7fff-8fff-ffffffffffff', '0190ffff-ffff-7fff-8fff-fffffffffffe'] },
      'AGENCY_NOT_FOUND',
    ],
    [{ firstDay: '2026-11-01' }, 'SHARING_DAYS_INVALID'],
    [{ firstDay: '2028-11-03', reviewOn: '2029-01-01' }, 'SHARING_DAYS_INVALID'],
    [{ lastDay: '2026-11-01' }, 'SHARING_DAYS_INVALID'],
    [{ reviewOn: '2026-11-02' }, 'SHARING_REVIEW_INVALID'],
    [{ reviewOn: '2031-11-03' }, 'SHARING_REVIEW_INVALID'],
    [{ lastDay: '2027-11-01' }, 'SHARING_REVIEW_INVALID'],
    [{ lastDay: '2026-11-02', reviewOn: '2026-11-04' }, 'SHARING_REVIEW_INVALID'],
    [{ name: 'health visiting and midwifery – sharing for early help, sample' }, 'NAME_TAKEN'],
    [{ name: '' }, 'NAME_INVALID'],
  ])('%j is refused with %s, and nothing is kept of it', async (wrong, code) => {
    const before = (await api.ask('steward', LIST, { first: 100 })).data.sharingAgreements.edges.length;
    expect(codeOf(await add(wrong))).toBe(code);
    expect((await api.ask('steward', LIST, { first: 100 })).data.sharingAgreements.edges).toHaveLength(before);
  });

  it('is there once: another of its name is made only for days on which it is not in force', async () => {
    const first = (await add({ name: 'Once only' })).data.addSharingAgreement;
    expect(codeOf(await add({ name: 'ONCE – only' }))).toBe('NAME_TAKEN');
    const end = (agreementId: string, lastDay: string) =>
      api.ask('steward', END, { input: { agreementId, lastDay, reason: 'made anew' } });
    await end(first.id, '2026-11-30');
    expect(codeOf(await add({ name: 'Once only', firstDay: '2026-11-30' }))).toBe('NAME_TAKEN');
    const next = (await add({ name: 'Once only', firstDay: '2026-12-01' })).data.addSharingAgreement;
    expect(codeOf(await end(first.id, '2026-12-01'))).toBe('NAME_TAKEN');
    await takeBack(next.id);
    expect(codeOf(await end(first.id, '2026-12-01'))).toBeUndefined();
    await takeBack(first.id);
    const both = await Promise.all([add({ name: 'Sent twice' }), add({ name: 'Sent twice' })]);
    expect(both.map(codeOf).sort()).toEqual(['NAME_TAKEN', undefined]);
    await takeBack(both.find(({ errors }) => !errors)!.data.addSharingAgreement.id);
  });

  it('is looked at again on its last day at the latest, one of a single day on the day after', async () => {
    for (const days of [
      { lastDay: '2027-11-02' },
      { lastDay: '2026-11-02', reviewOn: '2026-11-03' },
      { reviewOn: '2031-11-02' },
    ])
      await takeBack((await add(days)).data.addSharingAgreement.id);
  });

  it('is between two agencies, not one named twice', async () =>
    expect(codeOf(await add({ agencyIds: [own, own] }))).toBe('SHARING_PARTIES_INVALID'));
});
