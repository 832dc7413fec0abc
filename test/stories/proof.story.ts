import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, type Day, dayBefore } from '@app/kernel';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type Fact, heldOn, lapsedOn, stateAgainst, trimmed } from '../model/standing-model.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type ResultOf } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const PROFILE = graphql(`query ($on: Day, $knownAt: Day) { myProfile(on: $on, knownAt: $knownAt) { lines {
  required { rank } held { rank } state gap lastDay lapsedOn decider { id kind from } selfRating { answer }
  proof { evidence { id kind stated { rank } from lastDay recordedAt voidedAt } reaches { rank } decides why } } } }`);
type Line = ResultOf<typeof PROFILE>['myProfile']['lines'][number];

const TODAY: Day = '2026-11-02';
const WHEN = [
  { on: TODAY },
  { on: '2026-09-29' },
  { on: TODAY, knownAt: '2026-06-30' },
  { on: '2027-06-01' },
] satisfies { on: Day; knownAt?: Day }[];

/* The person of the account, somebody whose evidence was voided, and those with most to say for themselves. */
const PEOPLE = `
  (select practitioner_id as id from account where subject = 'practitioner' limit 1)
  union (select practitioner_id from evidence where voided_at is not null and partnership_id = $1 order by 1 limit 5)
  union (select practitioner_id from (
           select practitioner_id, competency_id, count(*) as n from evidence where partnership_id = $1 group by 1, 2) several
          group by 1 order by sum(n * n) desc, 1 limit 25)
  union (select id from practitioner where partnership_id = $1 order by md5(id::text) limit 15)`;

/* The demo states no rank that its kind cannot lift to; here each of them has sat in a room that claimed rank 4. */
const STATED_TOO_HIGH = `
  insert into evidence (partnership_id, id, practitioner_id, competency_id, kind, rank, valid_from, source_id, recorded_at)
  select distinct on (practitioner_id)
         partnership_id, gen_random_uuid(), practitioner_id, competency_id, 'ATTENDANCE', 4, '2026-10-01'::date, gen_random_uuid(), '2026-10-01T12:00:00Z'::timestamptz
    from evidence where practitioner_id = any($1) and rank = 3 and kind = 'ASSESSMENT' order by practitioner_id, valid_from, id`;

/* No level is rank 0; days end before `until`. */
function factOf({ lastDay, stated, ...piece }: Line['proof'][number]['evidence']): Fact {
  return { ...piece, stated: stated?.rank ?? 0, until: lastDay && addDays(lastDay, 1) };
}

/* From what the profile shows of a line's proof, by the model, which shares nothing with the SQL. */
function recomputed({ proof, required: { rank: required }, selfRating }: Line, on: Day) {
  const counting = proof.filter(({ evidence }) => evidence.voidedAt === null);
  const pieces = trimmed(
    counting.map(({ evidence, reaches }) => ({ fact: factOf(evidence), capped: reaches?.rank ?? 0 })),
    'LATEST',
  );
  const { rank, decider } = heldOn(pieces, on);
  const state = stateAgainst(pieces, required, on, selfRating !== null);
  return {
    state,
    held: rank || null,
    gap: Math.max(0, required - rank),
    lastDay: decider?.end ? dayBefore(decider.end) : null,
    lapsedOn: state === 'LAPSED' ? lapsedOn(pieces, required, on) : null,
    decider: decider ? { id: decider.fact.id, kind: decider.fact.kind, from: decider.fact.from } : null,
    decides: decider ? [decider.fact.id] : [],
  };
}

function said({ state, held, gap, lastDay, lapsedOn, decider, proof }: Line) {
  const decides = proof.filter((piece) => piece.decides).map(({ evidence }) => evidence.id);
  return { state, held: held?.rank ?? null, gap, lastDay, lapsedOn, decider, decides };
}

async function linesOf(practitionerId: string, when: { on: Day; knownAt?: Day }): Promise<Line[]> {
  await api.database.query('update account set practitioner_id = null where practitioner_id = $1', [practitionerId]);
  await api.database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [practitionerId]);
  const { data, errors } = await api.ask('practitioner', PROFILE, when);
  expect(errors).toBeUndefined();
  return data.myProfile.lines;
}

it('promise 3: recomputing each line of a profile from the proof it shows gives what the profile says', async () => {
  const { rows } = await api.database.query<{ id: string }>(PEOPLE, [PARTNERSHIPS.demo]);
  await api.database.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  await api.database.query(STATED_TOO_HIGH, [rows.map(({ id }) => id)]);
  const seen: Line[] = [];
  for (const when of WHEN)
    for (const { id } of rows) {
      const lines = await linesOf(id, when);
      expect({ id, when, lines: lines.map(said) }).toEqual({
        id,
        when,
        lines: lines.map((line) => recomputed(line, when.on)),
      });
      seen.push(...lines);
    }
  for (const { state, proof } of seen)
    if (state === 'MET') expect(proof.filter(({ decides }) => decides)).toHaveLength(1);
  expect(new Set(seen.map(({ state }) => state))).toEqual(
    new Set(['MET', 'LAPSED', 'BELOW', 'SELF_RATED_ONLY', 'NONE']),
  );
  const pieces = seen.flatMap(({ proof }) => proof);
  expect(WHYS.filter((why) => !pieces.some((piece) => why.test(piece.why)))).toEqual([]);
});

/* Every fate of a piece is among them, so that leaving one out of the proof would be noticed. */
const WHYS = [
  /^Decides/,
  /^Would do too/,
  /^Voided/,
  /^Ran out/,
  /by a later judgement/,
  /lifts no further/,
  /^Reaches/,
  /^Counts only from/,
];
