import fc from 'fast-check';
import { addDays, type Day, type Id, type Instant } from '@app/kernel';
import type { Fact, Rules, Rung } from './standing-model.js';

/** Random histories squeezed into few days and few instants, so that ties and overlaps are common. */
const FIRST: Day = '2026-01-05';
const DAYS = 30;
const HOURS = ['09:00', '17:30'] as const;
const CREDITS = ['ATTENDANCE', 'QUALIFICATION', 'CREDIT'];
const JUDGEMENTS = ['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF'];
const KINDS = [...CREDITS, ...JUDGEMENTS];

export const dayAt = (offset: number): Day => addDays(FIRST, offset);
const at = (day: Day, hour: string): Instant => `${day}T${hour}:00.000Z`;

export const anInstant: fc.Arbitrary<Instant> = fc
  .tuple(fc.nat(DAYS + 30), fc.constantFrom(...HOURS, '12:00'))
  .map(([offset, hour]) => at(dayAt(offset), hour));

const orNull = <T>(value: fc.Arbitrary<T>, weights: { none: number; some: number }): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: weights.none, arbitrary: fc.constant(null) }, { weight: weights.some, arbitrary: value });

const shape = fc.record({
  kind: fc.constantFrom(...KINDS, ...JUDGEMENTS),
  stated: fc.nat(4),
  start: fc.oneof(fc.nat(3), fc.nat(DAYS)),
  lasts: orNull(fc.integer({ min: 1, max: 20 }), { none: 1, some: 2 }),
  learntAfter: fc.oneof(fc.constant(0), fc.nat(25)),
  hour: fc.constantFrom(...HOURS),
  voidedAfter: orNull(fc.tuple(fc.nat(25), fc.constantFrom(...HOURS)), { none: 3, some: 1 }),
  salt: fc.nat(0xffff),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** One history is what is known of one person and one competency. */
export const aHistory = fc.array(shape, { maxLength: 9 });

/** One in which the person mostly does hold something, for what stands on standing. */
export const aGoodHistory = fc
  .tuple(fc.array(shape, { maxLength: 3 }), fc.constantFrom(0, 2, 3, 4), fc.nat(12))
  .map(([history, stated, start]) => [
    { ...good, stated, start },
    ...history.map((drawn, at) => ({ ...drawn, stated: at === 0 ? drawn.stated : Math.max(2, drawn.stated) })),
  ]);
const good = { kind: 'SIGN_OFF', lasts: null, learntAfter: 0, hour: HOURS[0], voidedAfter: null, salt: 0 };

const aLadder: fc.Arbitrary<Rung[]> = fc
  .tuple(
    ...KINDS.map((kind) =>
      fc.tuple(fc.constant(kind), fc.nat(DAYS), fc.array(fc.nat(4), { minLength: 3, maxLength: 3 })),
    ),
  )
  .map((kinds) => kinds.flatMap(([kind, turn, ceilings]) => rungsOf(kind, turn, ceilings)));

/* Two changes of the ceiling, on neighbouring days when the first is odd. */
function rungsOf(kind: string, turn: number, [first, second, third]: number[]): Rung[] {
  const [change, again] = [dayAt(turn), dayAt(turn + (turn % 2 ? 1 : 9))];
  return [
    { kind, ceiling: first!, from: '2020-01-01', until: change },
    { kind, ceiling: second!, from: change, until: again },
    { kind, ceiling: third!, from: again, until: null },
  ];
}

const SAMPLE: [string, number][] = [
  ['ATTENDANCE', 1],
  ['ASSESSMENT', 3],
  ['OBSERVATION', 3],
  ['SIGN_OFF', 4],
  ['QUALIFICATION', 3],
  ['CREDIT', 3],
];
const sampleLadder: Rung[] = SAMPLE.map(([kind, ceiling]) => ({ kind, ceiling, from: '2020-01-01', until: null }));

export const someRules: fc.Arbitrary<Rules> = fc.record({
  ladder: fc.oneof(fc.constant(sampleLadder), aLadder),
  conflict: fc.constantFrom('LATEST' as const, 'BEST' as const),
});

/** Ids whose order has nothing to do with the order of recording. `number` makes them unique. */
export function factOf(drawn: Shape, number: number): Fact {
  const from = dayAt(drawn.start);
  const learnt = addDays(from, drawn.learntAfter);
  const id = `${hex(drawn.salt, 8)}-0000-7000-8000-${hex(number, 12)}`;
  return {
    id,
    kind: drawn.kind,
    stated: drawn.stated,
    from,
    until: drawn.lasts === null ? null : addDays(from, drawn.lasts),
    recordedAt: at(learnt, drawn.hour),
    voidedAt: drawn.voidedAfter && voidedAt(learnt, drawn.hour, drawn.voidedAfter),
  };
}

/** The row of evidence that says so. */
export const evidenceRow = (fact: Fact, practitioner_id: Id | undefined, competency_id: Id | undefined) => ({
  id: fact.id,
  practitioner_id,
  competency_id,
  kind: fact.kind,
  rank: fact.stated,
  valid_from: fact.from,
  valid_until: fact.until,
  source_id: fact.id,
  recorded_at: fact.recordedAt,
  voided_at: fact.voidedAt,
  void_reason: fact.voidedAt && 'mistaken',
});

/* Never before it was recorded; at the very same instant is allowed. */
function voidedAt(learnt: Day, recordedHour: string, [days, hour]: [number, string]): Instant {
  return at(addDays(learnt, days), days === 0 ? recordedHour : hour);
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
