import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const mayDo = async (who: string) =>
  (await api.ask(who, '{ me { grants mayDo { grant inWords area lastDay } } }')).data.me;

const ofThePartnership = { area: null, lastDay: null };

it('each grant says in words what it lets one do', async () => {
  expect(await mayDo('planner')).toEqual({
    grants: ['exact figures', 'planner'],
    mayDo: [
      {
        grant: 'exact figures',
        inWords: 'See the numbers in figures, which are hidden otherwise',
        ...ofThePartnership,
      },
      { grant: 'planner', inWords: 'See figures for the whole partnership', ...ofThePartnership },
    ],
  });
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
  await grant('planner', 'East', '2026-11-02', '2027-01-01');
  await grant('planner', 'West', '2026-11-03', null);
  await grant('trainer', null, '2026-01-01', '2026-11-02');
  await grant('clinical supervisor', null, '2026-01-01', '2026-11-03');
  expect((await mayDo('practitioner')).mayDo).toEqual([
    {
      grant: 'clinical supervisor',
      inWords: 'Nothing more yet: what clinical supervisors may see is still to come',
      area: null,
      lastDay: '2026-11-02',
    },
    { grant: 'planner', inWords: 'See figures for the East area', area: 'East', lastDay: '2026-12-31' },
    {
      grant: 'practitioner',
      inWords: 'See your own record, rate yourself, and book places on sessions',
      ...ofThePartnership,
    },
  ]);
});
