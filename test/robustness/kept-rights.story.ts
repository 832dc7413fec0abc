import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeptAnswers } from '@app/access';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type Drawn, holds, LONG } from '../model/random.js';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

let demo: DemoDatabase;
let readers: AnApi[];
/** Keeps nothing from one question to the next. */
let forgetful: AnApi;
let posts: string[];
let areas: string[];
let again = 0;
beforeAll(async () => {
  demo = await demoDatabase();
  readers = [await anApi(demo.url), await anApi(demo.url)];
  forgetful = await anApi(demo.url);
  await demo.owner.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  posts = await ids('post', 'valid_until is null and voided_at is null');
  areas = await ids('area');
});
afterAll(async () => {
  await Promise.all([...readers, forgetful].map((api) => api.close()));
  await demo.drop();
});

const ids = async (table: string, and = 'true'): Promise<string[]> => {
  const sql = `select id from ${table} where partnership_id = current_partnership() and ${and} order by id`;
  return (await demo.owner.query(sql)).rows.map(({ id }) => id);
};

const FIGURE = '{ numerator base hidden }';
const QUESTIONS = [
  `query ($on: Day, $knownAt: Day) { closeMatch(on: $on, knownAt: $knownAt) { on closeMatch inWords checks ${FIGURE} } }`,
  `query ($on: Day, $knownAt: Day) { requiredAgainstHeld(on: $on, knownAt: $knownAt) {
     on closeUpToPercent clusters { cluster { name } needLevels { heads ${FIGURE} fte ${FIGURE} close } } } }`,
  `query ($on: Day, $knownAt: Day) { rolesShortOfCommonCore(on: $on, knownAt: $knownAt) { on inWords } }`,
  `query ($on: Day, $knownAt: Day) { tasksNobodyCanDo(on: $on, knownAt: $knownAt) { on inWords } }`,
];

const ofPlanner = `account_id = (select id from account where subject = 'planner' and partnership_id = current_partnership())`;
const grants = (kind: string, set: string) =>
  demo.owner.query(`update access_grant set ${set} where kind = '${kind}' and ${ofPlanner}`);
const END = `mutation ($id: ID!, $lastDay: Day!) { endPost(input: { postId: $id, lastDay: $lastDay, reason: "left" }) { post { id } } }`;

/* What happens between two questions: facts through the API or by correction, rights given and taken, settings, the clock. */
const CHANGES: Record<string, (which: number) => Promise<unknown>> = {
  nothing: async () => undefined,
  postEnds: (which) =>
    readers[which % 2]!.ask('steward', END, {
      id: posts[(which * 37) % posts.length],
      lastDay: which % 3 ? '2026-10-30' : '2026-09-01',
    }),
  evidenceVoided: (which) =>
    demo.owner.query(
      `update evidence set voided_at = partnership_now(), void_reason = 'mistaken' where partnership_id = current_partnership()
        and id in (select id from evidence where partnership_id = current_partnership() and voided_at is null order by id offset $1 limit 20)`,
      [which * 101],
    ),
  exactTaken: () => grants('EXACT_FIGURES', `valid_until = '2026-11-01'`),
  exactGiven: () => grants('EXACT_FIGURES', 'valid_until = null'),
  exactNarrowed: (which) => grants('EXACT_FIGURES', `area_id = '${areas[which % areas.length]}'`),
  exactWidened: () => grants('EXACT_FIGURES', 'area_id = null'),
  plannerTaken: () => grants('PLANNER', `valid_until = '2026-11-01'`),
  plannerGiven: () => grants('PLANNER', 'valid_until = null, area_id = null'),
  plannerNarrowed: (which) => grants('PLANNER', `area_id = '${areas[which % areas.length]}'`),
  threshold: (which) =>
    demo.owner.query('update partnership set close_match_threshold = $1 where id = current_partnership()', [
      which / 100,
    ]),
  clock: (which) =>
    demo.owner.query('update partnership set simulated_today = $1 where id = current_partnership()', [
      ['2026-11-02', '2026-11-03', '2027-03-31'][which % 3],
    ]),
};

/* The same few questions are asked after each change, so that each could be given again. */
const aQuestion = fc.record({
  question: fc.nat(QUESTIONS.length - 1),
  when: fc.constantFrom({}, {}, { on: '2026-11-02' }, { on: '2027-01-31' }, { knownAt: '2026-10-31' }),
});
const aStory = fc.record({
  asked: fc.array(aQuestion, { minLength: 2, maxLength: 2 }),
  changes: fc.array(fc.record({ change: fc.constantFrom(...Object.keys(CHANGES)), which: fc.nat(30) }), {
    minLength: 6,
    maxLength: 10,
  }),
});

describe('what several processes keep, over HTTP', () => {
  it(
    'is never given again to whom the right was taken, nor after a correction, nor on another day',
    () => holds(fc.asyncProperty(aStory, agree), { numRuns: 6, seed: 26 }),
    LONG,
  );

  it('was given again all the same where nothing had changed', () => expect(again).toBeGreaterThan(20));

  async function agree({ asked, changes }: Drawn<typeof aStory>) {
    for (const { change, which } of changes) {
      await CHANGES[change]!(which);
      for (const { question, when } of asked) {
        const fresh = await answer(forgetful, question, when);
        for (const reader of [...readers, ...readers]) {
          const kept = keptBy(reader);
          expect(await answer(reader, question, when)).toEqual(fresh);
          if (fresh.data && keptBy(reader) === kept) again += 1;
        }
      }
    }
  }

  async function answer(api: AnApi, question: number, when: object) {
    keptIn(forgetful).clear();
    const { status, data, errors } = await api.ask('planner', QUESTIONS[question]!, when);
    return { status, data, codes: errors?.map(({ extensions }) => extensions.code) };
  }
});

/* What a process keeps is nobody's business but its own; here it is looked at from outside. */
const keptIn = (api: AnApi) => api.app.get(KeptAnswers)['kept'];
const keptBy = (api: AnApi) =>
  JSON.stringify([...keptIn(api).entries()].map(([key, { version }]) => [key, version]).sort());
