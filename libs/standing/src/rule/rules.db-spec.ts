import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Day, type Id } from '@app/kernel';
import { asApplication, insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';
import type pg from 'pg';

interface Said {
  kind: string;
  rank: number;
  from: Day;
  until?: Day;
  recordedAt?: string;
  id?: Id;
}

const piece = (kind: string, rank: number, from: Day, more: Partial<Said> = {}): Said => ({
  kind,
  rank,
  from,
  ...more,
});
const lowId = (digit: number) => `0000000${digit}-0000-7000-8000-000000000000`;

describe('standing, example by example', () => {
  let world: World;
  let app: pg.Client;
  beforeAll(async () => {
    world = await ownWorld();
    app = await asApplication(world.url, world.partnershipId);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  async function standingOf(said: Said[], required: number, day: Day) {
    const person = newId();
    await insert(app, 'practitioner', [{ id: person }]);
    await insert(
      app,
      'evidence',
      said.map(({ kind, rank, from, until = null, recordedAt, id = newId() }) => ({
        ...someEvidence({
          practitioner_id: person,
          competency_id: world.competencies[0],
          valid_from: from,
          kind,
          rank,
        }),
        id,
        valid_until: until,
        recorded_at: recordedAt ?? `${from}T12:00:00Z`,
      })),
    );
    const { rows } = await app.query(
      `select held, state, held_until, lapsed_on, kind from standing_by_requirement($1, $2, $3, $4, 'infinity')`,
      [[person], [world.competencies[0]], [required], day],
    );
    await app.query(
      `update evidence set voided_at = recorded_at, void_reason = 'next example' where practitioner_id = $1`,
      [person],
    );
    return rows[0];
  }

  const signedOff4 = piece('SIGN_OFF', 4, '2026-01-10');
  it.each<[string, Said[], number, Day, object]>([
    [
      'no number of attendances lifts past the ceiling for attendance',
      ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => piece('ATTENDANCE', 4, `2026-${month}-01`)),
      2,
      '2026-10-01',
      { held: 1, state: 'BELOW' },
    ],
    [
      'a certificate until 1 April counts on 31 March',
      [piece('QUALIFICATION', 3, '2026-01-01', { until: '2026-04-01' })],
      3,
      '2026-03-31',
      { held: 3, state: 'MET', held_until: '2026-04-01' },
    ],
    [
      'and no longer on 1 April',
      [piece('QUALIFICATION', 3, '2026-01-01', { until: '2026-04-01' })],
      3,
      '2026-04-01',
      { held: 0, state: 'LAPSED', lapsed_on: '2026-04-01' },
    ],
    [
      'a later, lower judgement ends what was held',
      [signedOff4, piece('OBSERVATION', 2, '2026-02-01')],
      3,
      '2026-02-01',
      { held: 2, state: 'BELOW' },
    ],
    [
      'a judgement of nought leaves nothing, and nothing is none',
      [signedOff4, piece('OBSERVATION', 0, '2026-02-01')],
      1,
      '2026-02-01',
      { held: 0, state: 'NONE' },
    ],
    [
      'an observation that says 4 takes no sign-off at 4 away, though it lifts to 3 only',
      [signedOff4, piece('OBSERVATION', 4, '2026-02-01')],
      4,
      '2026-03-01',
      { held: 4, state: 'MET', kind: 'SIGN_OFF' },
    ],
    [
      'an equal judgement ends nothing, and the piece that lasts longest decides',
      [piece('ASSESSMENT', 3, '2026-01-10', { until: '2026-05-01' }), piece('OBSERVATION', 3, '2026-02-01')],
      3,
      '2026-03-01',
      { held: 3, state: 'MET', kind: 'OBSERVATION', held_until: null },
    ],
    [
      'on one day a judgement comes after a credit, whichever was recorded first',
      [
        piece('CREDIT', 3, '2026-02-01', { recordedAt: '2026-02-05T12:00:00Z' }),
        piece('ASSESSMENT', 1, '2026-02-01', { recordedAt: '2026-02-02T12:00:00Z' }),
      ],
      3,
      '2026-02-01',
      { held: 1, state: 'BELOW' },
    ],
    [
      'of two judgements of one day the one recorded later stands',
      [
        piece('ASSESSMENT', 3, '2026-02-01', { recordedAt: '2026-02-05T12:00:00Z' }),
        piece('OBSERVATION', 1, '2026-02-01', { recordedAt: '2026-02-02T12:00:00Z' }),
      ],
      3,
      '2026-02-01',
      { held: 3, state: 'MET' },
    ],
    [
      'of two judgements of one instant the higher id stands',
      [piece('ASSESSMENT', 3, '2026-02-01', { id: lowId(1) }), piece('OBSERVATION', 1, '2026-02-01', { id: lowId(2) })],
      3,
      '2026-02-01',
      { held: 1, state: 'BELOW' },
    ],
    [
      'what a judgement ended does not come back when the judgement runs out',
      [signedOff4, piece('OBSERVATION', 1, '2026-02-01', { until: '2026-03-01' })],
      2,
      '2026-04-01',
      { held: 0, state: 'NONE' },
    ],
    [
      'credit after a low judgement lifts again',
      [signedOff4, piece('OBSERVATION', 1, '2026-02-01'), piece('CREDIT', 3, '2026-02-02')],
      3,
      '2026-02-02',
      { held: 3, state: 'MET' },
    ],
    [
      'lapsed stays lapsed while something lower is held',
      [piece('QUALIFICATION', 3, '2026-01-01', { until: '2026-02-01' }), piece('ATTENDANCE', 1, '2026-01-01')],
      3,
      '2026-06-01',
      { held: 1, state: 'LAPSED' },
    ],
    [
      'a low judgement after the lapse makes it below',
      [piece('QUALIFICATION', 3, '2026-01-01', { until: '2026-02-01' }), piece('OBSERVATION', 1, '2026-03-01')],
      3,
      '2026-06-01',
      { held: 1, state: 'BELOW' },
    ],
    [
      'the day of the lapse is that on which the last enough piece ran out, not the end of one that a judgement cut short',
      [
        piece('SIGN_OFF', 4, '2026-01-01', { until: '2026-09-01' }),
        piece('ASSESSMENT', 3, '2026-02-01', { until: '2026-03-01' }),
      ],
      3,
      '2026-10-01',
      { held: 0, state: 'LAPSED', lapsed_on: '2026-03-01' },
    ],
  ])('%s', async (_, said, required, day, expected) => {
    expect(await standingOf(said, required, day)).toMatchObject(expected);
  });

  it('keeps the higher of two judgements where the partnership chose the best', async () => {
    await world.owner.query(`update partnership set on_conflict = 'BEST'`);
    expect(await standingOf([signedOff4, piece('OBSERVATION', 1, '2026-02-01')], 4, '2026-03-01')).toMatchObject({
      held: 4,
      state: 'MET',
    });
    await world.owner.query(`update partnership set on_conflict = 'LATEST'`);
  });

  it('leaves evidence under the ladder of its own day when the ladder changes', async () => {
    await world.owner.query(`update ladder_rung set valid_until = '2026-03-01' where kind = 'ATTENDANCE'`);
    await insert(world.owner, 'ladder_rung', [
      { id: newId(), kind: 'ATTENDANCE', ceiling: 2, valid_from: '2026-03-01' },
    ]);
    const before = piece('ATTENDANCE', 2, '2026-02-28');
    const after = piece('ATTENDANCE', 2, '2026-03-01');
    expect(await standingOf([before], 2, '2026-06-01')).toMatchObject({ held: 1, state: 'BELOW' });
    expect(await standingOf([before, after], 2, '2026-06-01')).toMatchObject({ held: 2, state: 'MET' });
  });
});
