import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const GRANTS = graphql(`{ me { grantsInForce { kind inWords area { name } lastDay } } }`);
const grantsInForce = async (who: string) => (await api.ask(who, GRANTS)).data.me.grantsInForce;

const ofThePartnership = { area: null, lastDay: null };

it('each grant says in words what it lets one do', async () => {
  expect(await grantsInForce('planner')).toEqual([
    {
      kind: 'EXACT_FIGURES',
      inWords: 'See the numbers in figures, which are hidden otherwise',
      ...ofThePartnership,
    },
    { kind: 'PLANNER', inWords: 'See figures for the whole partnership', ...ofThePartnership },
  ]);
});

it('a grant for an area names it and its last day, and those of yesterday and tomorrow are not listed', async () => {
  const grant = (kind: string, area: string | null, from: string, until: string | null) =>
    api.database.query(
      `insert into access_grant (partnership_id, id, account_id, kind, area_id, valid_from, valid_until)
       select a.partnership_id, gen_random_uuid(), a.id, $1, r.id, $3, $4
         from account a left join area r on r.partnership_id = a.partnership_id and r.name = $2
        where a.subject = 'practitioner'`,
      [kind, area, from, until],
    );
  await grant('PLANNER', 'East', '2026-11-02', '2027-01-01');
  await grant('PLANNER', 'West', '2026-11-03', null);
  await grant('TRAINER', null, '2026-01-01', '2026-11-02');
  await grant('CLINICAL_SUPERVISOR', null, '2026-01-01', '2026-11-03');
  expect(await grantsInForce('practitioner')).toEqual([
    {
      kind: 'CLINICAL_SUPERVISOR',
      inWords: 'Nothing more yet: what clinical supervisors may see is still to come',
      area: null,
      lastDay: '2026-11-02',
    },
    { kind: 'PLANNER', inWords: 'See figures for the East area', area: { name: 'East' }, lastDay: '2026-12-31' },
    {
      kind: 'PRACTITIONER',
      inWords: 'See your own record, rate yourself, and book places on sessions',
      ...ofThePartnership,
    },
  ]);
});
