import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const PROFILE = graphql(`query { myProfile { lines { competency { id key } state inWords
  proof { evidence { id from competency { key } } decides why } } } }`);
const profile = async () => (await api.ask('practitioner', PROFILE)).data.myProfile.lines;

/* Of the person of the account, the leaf of 2005 that the edition of 2010 keeps as this one. */
const EVIDENCE_OF_2009 = `
  insert into evidence (partnership_id, id, practitioner_id, competency_id, kind, rank, valid_from, source_id, recorded_at)
  select a.partnership_id, gen_random_uuid(), a.practitioner_id, k.old_id, 'SIGN_OFF', 4, '2009-05-01', gen_random_uuid(), '2009-05-02T09:00:00Z'
    from account a, carry_over k where a.subject = 'practitioner' and a.partnership_id = current_partnership() and k.partnership_id = a.partnership_id and k.new_id = $1 and k.change = 'KEPT'
  returning id`;

it('what somebody showed in 2009 counts for a competency that the edition of 2010 keeps, and the profile says so', async () => {
  const before = (await profile()).find(
    ({ competency: { key }, state }) => key.startsWith('cc10.') && state === 'NONE',
  )!;
  await api.database.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  const { id } = (await api.database.query(EVIDENCE_OF_2009, [before.competency.id])).rows[0];
  const after = (await profile()).find(({ competency }) => competency.id === before.competency.id)!;
  expect(after).toMatchObject({ state: 'MET', inWords: expect.stringContaining('by sign-off of 1 May 2009') });
  const older = before.competency.key.replace('cc10.', 'cc05.');
  expect(after.proof.find(({ evidence }) => evidence.id === id)).toMatchObject({
    evidence: { from: '2009-05-01', competency: { key: older } },
    decides: true,
    why: expect.stringContaining('Decides'),
  });
});
