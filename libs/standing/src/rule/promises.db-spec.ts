import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, type Day, type Id } from '@app/kernel';
import { aHistory, anInstant, factOf } from '../../../../test/model/histories.js';
import { holds, LONG } from '../../../../test/model/random.js';
import { insert, ownWorld, type World } from '../../../../test/support/world.js';
import type { Fact } from '../../../../test/model/standing-model.js';

const PEOPLE = 40;
const many = fc.array(aHistory, { minLength: PEOPLE, maxLength: PEOPLE });

describe('standing over random histories', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld({ people: PEOPLE })));
  afterAll(() => world.close());

  const asked = async <Row>(sql: string, values: unknown[]) => (await world.owner.query(sql, values)).rows as Row[];

  async function scratch(work: () => Promise<void>) {
    await world.owner.query('begin; set local role trivium_app');
    await work().finally(() => world.owner.query('rollback'));
  }

  const row = (person: Id, fact: Fact) => ({
    id: fact.id,
    practitioner_id: person,
    competency_id: world.competencies[0],
    kind: fact.kind,
    rank: fact.stated,
    valid_from: fact.from,
    valid_until: fact.until,
    source_id: newId(),
    recorded_at: fact.recordedAt,
    voided_at: fact.voidedAt,
    void_reason: fact.voidedAt && 'mistaken',
  });

  /* Who holds what on each day on which a piece begins or stops, and the piece that decides it. */
  const timeline = (knownAt: string) =>
    asked<{ day: Day; practitioner_id: Id; held: number; evidence_id: Id }>(
      `select day, s.practitioner_id, s.held, s.evidence_id
         from (select distinct day from standing_pieces($1, null, $2), unnest(array[lower(days), upper(days)]) as day) d,
              standing_by_requirement($1, array[$3::uuid], array[1::smallint], day, $2) s
        where day is not null and s.held > 0 order by 1, 2`,
      [world.practitioners, knownAt, world.competencies[0]],
    );

  it(
    'comes out the same when it is worked out again from the evidence that its proof names, and from nothing else',
    () =>
      holds(
        fc.asyncProperty(many, anInstant, (histories, knownAt) =>
          scratch(async () => {
            await insert(world.owner, 'evidence', factRows(histories));
            const believed = await timeline(knownAt);
            const proof = await asked<{ evidence_id: Id }>(`select evidence_id from standing_pieces($1, null, $2)`, [
              world.practitioners,
              knownAt,
            ]);
            await keepOnly(proof.map((piece) => piece.evidence_id));
            expect(await timeline('infinity')).toEqual(believed);
          }),
        ),
        { numRuns: 10 },
      ),
    LONG,
  );

  it(
    'names on each day a piece that alone is enough for the rank held',
    () =>
      holds(
        fc.asyncProperty(many, (histories) =>
          scratch(async () => {
            await insert(world.owner, 'evidence', factRows(histories));
            const held = await timeline('infinity');
            const short = await asked(
              `select t.* from json_to_recordset($2) as t(day date, practitioner_id uuid, held smallint, evidence_id uuid)
                 left join standing_pieces($1, null, 'infinity') p on p.evidence_id = t.evidence_id and p.rank = t.held
                  and p.practitioner_id = t.practitioner_id and p.days @> t.day
                where p.evidence_id is null`,
              [world.practitioners, JSON.stringify(held)],
            );
            expect(held.length).toBeGreaterThan(PEOPLE);
            expect(short).toEqual([]);
          }),
        ),
        { numRuns: 5 },
      ),
    LONG,
  );

  it(
    'is restored exactly by a void, while what was believed before the void stays what it was',
    () =>
      holds(
        fc.asyncProperty(many, many, (histories, mistakes) =>
          scratch(async () => {
            await insert(world.owner, 'evidence', factRows(histories));
            const before = await timeline('infinity');
            const added = factRows(mistakes, 100_000).map((fact) => ({ ...fact, voided_at: null, void_reason: null }));
            await insert(world.owner, 'evidence', added);
            const mistaken = await timeline('2026-10-01T00:00:00Z');
            await world.owner.query(
              `update evidence set voided_at = '2026-11-02T12:00:00Z', void_reason = 'mistaken' where id = any($1)`,
              [added.map((fact) => fact.id)],
            );
            expect(await timeline('infinity')).toEqual(before);
            expect(await timeline('2026-11-02T11:59:59Z')).toEqual(mistaken);
          }),
        ),
        { numRuns: 10 },
      ),
    LONG,
  );

  it(
    'is never past the ceiling for attendance, whatever is attended and however often',
    () =>
      holds(
        fc.asyncProperty(many, (histories) =>
          scratch(async () => {
            const attended = factRows(histories).map((fact) => ({ ...fact, kind: 'ATTENDANCE', rank: 4 }));
            await insert(world.owner, 'evidence', attended);
            const held = await timeline('infinity');
            expect(Math.max(0, ...held.map((one) => one.held))).toBeLessThanOrEqual(1);
          }),
        ),
        { numRuns: 5 },
      ),
    LONG,
  );

  function factRows(histories: Parameters<typeof factOf>[0][][], first = 0) {
    let number = first;
    return histories.flatMap((history, at) =>
      history.map((drawn) => row(world.practitioners[at]!, factOf(drawn, (number += 1)))),
    );
  }

  /* What the proof names is kept as if nothing else had ever been said and nothing of it unsaid. */
  async function keepOnly(ids: Id[]) {
    await world.owner.query('set local role none');
    await world.owner.query('delete from evidence where id <> all($1)', [ids]);
    await world.owner.query('alter table evidence disable trigger user');
    await world.owner.query('update evidence set voided_at = null, void_reason = null');
    await world.owner.query('set local role trivium_app');
  }
});
