import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { ADD, CLOSED, LIVE, partiesIn, VOID } from '../support/sharing.js';

let api: TestApi;
let own: string, other: string, third: string, stranger: string;
beforeAll(async () => {
  api = await startApi();
  ({ own, other, third, stranger } = await partiesIn(api));
});
afterAll(() => api.close());

const add = (input: { name: string; agencyIds: string[] }) =>
  api.ask('steward', ADD, {
    input: { purpose: 'MATCHING', part: 'DETAIL', basis: 'PUBLIC_TASK', reviewOn: '2027-11-02', ...input },
  });
const takeBack = (agreementId: string) => api.ask('steward', VOID, { input: { agreementId, reason: 'arranged' } });

describe('P34: what can be seen no more', () => {
  it('since a day is told by agreement and why, and not where another opens it still', async () => {
    const closed = async (since = '2026-11-01') => {
      const answer = (await api.ask('planner', CLOSED, { since })).data.closedViews;
      return answer.map(({ agreement, because, views }) => [
        ...[agreement.name, because],
        views.flatMap(({ of, seenBy }) => seenBy.map((viewer) => [viewer.id, of.id])).sort(),
      ]);
    };
    expect(await closed()).toEqual([]);
    const kept = (await add({ name: 'Kept', agencyIds: [own, other] })).data.addSharingAgreement;
    const gone = (await add({ name: 'Gone', agencyIds: [own, other, third] })).data.addSharingAgreement;
    await api.database.query(`update sharing_agreement set valid_from = '2026-10-01' where id = any($1)`, [
      [kept.id, gone.id],
    ]);
    expect(await closed()).toEqual([]);
    await takeBack(gone.id);
    const withThird = [
      [own, third],
      [other, third],
      [third, own],
      [third, other],
    ].sort();
    expect(await closed()).toEqual([['Gone', 'VOIDED', withThird]]);
    expect((await closed('2026-09-30')).map(([name, because]) => [name, because])).toEqual([
      ['Charities together (sample)', 'ENDED'],
    ]);
    expect(await closed('2026-11-02')).toEqual([['Gone', 'VOIDED', withThird]]);
    await takeBack(kept.id);
    const both = [
      [own, other],
      [other, own],
    ].sort();
    expect(await closed()).toEqual([
      ['Gone', 'VOIDED', [...withThird, ...both].sort()],
      ['Kept', 'VOIDED', both],
    ]);
    expect(await closed('2026-11-02')).toEqual(await closed());
    expect(codeOf(await api.ask('planner', CLOSED, { since: '2026-11-03' }))).toBe('SINCE_AHEAD');
  });

  it('is told of an agency whose people all left', async () => {
    const empty = await api.ask(
      'steward',
      graphql(`mutation { addAgency(input: { name: "Harbour Nursery", sector: "early years" }) { id } }`),
    );
    const nursery = empty.data.addAgency.id;
    const { id } = (await add({ name: 'With Harbour', agencyIds: [own, nursery] })).data.addSharingAgreement;
    await api.database.query(`update sharing_agreement set valid_from = '2026-10-01' where id = $1`, [id]);
    await api.database.query(
      `insert into post (partnership_id, id, practitioner_id, role_id, employer_id, valid_from, valid_until)
       select partnership_id, gen_random_uuid(), practitioner_id, role_id, $1, '2026-09-01', '2026-10-20' from post where practitioner_id = $2 and ${LIVE} limit 1`,
      [nursery, stranger],
    );
    const { data } = await api.ask('planner', CLOSED, { since: '2026-10-19' });
    expect(data.closedViews.filter(({ agreement }) => agreement.name === 'With Harbour')).toEqual([
      {
        ...{ agreement: { name: 'With Harbour' }, because: 'NOBODY_IN_POST' },
        views: expect.arrayContaining([
          { of: { id: nursery }, seenBy: [{ id: own }] },
          { of: { id: own }, seenBy: [{ id: nursery }] },
        ]),
      },
    ]);
    await takeBack(id);
  });
});
