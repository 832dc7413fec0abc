import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { ADD, END } from '../support/sharing.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

it('an agreement that names its last day ends sooner, never on that day or later: it is over then by itself', async () => {
  const { agencies } = (await api.ask('planner', graphql('{ agencies { id } }'))).data;
  const terms = { purpose: 'MATCHING', part: 'DETAIL', basis: 'PUBLIC_TASK', reviewOn: '2026-11-20' } as const;
  const agencyIds = agencies.slice(0, 2).map(({ id }) => id);
  const input = { name: 'Until the winter', agencyIds, ...terms, lastDay: '2026-11-30' };
  const agreementId = (await api.ask('steward', ADD, { input })).data.addSharingAgreement.id;
  const end = async (lastDay: string) => {
    const answer = await api.ask('steward', END, { input: { agreementId, lastDay, reason: 'the law changed' } });
    return codeOf(answer) ?? answer.data.endSharingAgreement.agreement.lastDay;
  };
  expect([await end('2026-12-01'), await end('2026-11-30')]).toEqual(['AGREEMENT_OVER', 'AGREEMENT_OVER']);
  expect(await end('2026-11-29')).toBe('2026-11-29');
  expect([await end('2026-11-30'), await end('2027-11-30')]).toEqual(['AGREEMENT_OVER', 'AGREEMENT_OVER']);
  expect(await end('2026-11-16')).toBe('2026-11-16');
  const kept = await api.database.query(
    'select last_day::text as "lastDay" from sharing_end where agreement_id = $1 and voided_at is null',
    [agreementId],
  );
  expect(kept.rows).toEqual([{ lastDay: '2026-11-16' }]);
});
