import type { Day, OneOf } from '../../../graphql/graphql.js';
import { daysAfter } from '../../../shared/words.js';
import type { LineOverTime, OwnBooking } from '../operations.js';

type Kind = OneOf<'EvidenceKind'>;

/** The days that are drawn, and how wide; a level is so high. */
export interface Frame {
  from: Day;
  lastDay: Day;
  today: Day;
  width: number;
  /** Where no level is. */
  foot: number;
  level: number;
}

export interface Bar {
  x0: number;
  x1: number;
  height: number;
  isEnough: boolean;
  isToCome: boolean;
}

export interface Shape {
  bars: Bar[];
  /** How high the level asked is. */
  asked: number;
  /** From the day on which it ran out until today. */
  ranOut: { x0: number; x1: number; height: number } | null;
  /** Whether something was held without a break since before the first day. */
  isHeldBefore: boolean;
  marks: { id: string; kind: Kind; x: number }[];
  ifBooked: { id: string; x0: number; x1: number; height: number }[];
}

const daysBetween = (from: Day, until: Day) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** Where a day begins; days outside of the frame are at its edge. */
export function xOf(day: Day, { from, lastDay, width }: Frame): number {
  const share = daysBetween(from, day) / daysBetween(from, daysAfter(lastDay, 1));
  return width * Math.min(1, Math.max(0, share));
}

/** The first days of years within the frame. */
export function yearsIn({ from, lastDay }: Frame): Day[] {
  const [first, last] = [from, lastDay].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: last! - first! + 1 }, (_, at) => `${first! + at}-01-01`);
  return years.filter((day) => day >= from && day <= lastDay);
}

/** What one line of the record looks like: what is past is told from what is to come. */
export function shapeOf(line: LineOverTime, bookings: OwnBooking[], frame: Frame): Shape {
  const { required, periods, state, lapsedOn, heldSince, evidence, competency } = line;
  const end = daysAfter(frame.lastDay, 1);
  const after = (lastDay: Day | null) => (lastDay ? daysAfter(lastDay, 1) : end);
  const bars = periods.flatMap(({ held, from, lastDay }) => {
    const level = { height: held.rank * frame.level, isEnough: held.rank >= required.rank };
    return cut(from, after(lastDay), frame.today).map(([begins, ends, isToCome]) => ({
      ...{ x0: xOf(begins, frame), x1: xOf(ends, frame), isToCome },
      ...level,
    }));
  });
  return {
    bars: bars.filter(({ x0, x1 }) => x1 > x0),
    asked: required.rank * frame.level,
    ranOut:
      state === 'LAPSED' && lapsedOn
        ? { x0: xOf(lapsedOn, frame), x1: xOf(frame.today, frame), height: required.rank * frame.level }
        : null,
    isHeldBefore: heldSince !== null,
    marks: evidence.map(({ id, kind, from }) => ({ id, kind, x: xOf(from, frame) })),
    ifBooked: bookings.flatMap(({ id, session, gives }) =>
      gives
        .filter(({ competency: of, kind }) => of.id === competency.id && kind === 'ATTENDANCE')
        .map(({ reaches, lastDay }) => ({
          ...{ id, height: reaches.rank * frame.level },
          ...{ x0: xOf(session.heldOn, frame), x1: xOf(after(lastDay), frame) },
        })),
    ),
  };
}

/* Today is where the line of it stands: the day itself is to come. */
function cut(from: Day, until: Day, today: Day): [begins: Day, ends: Day, isToCome: boolean][] {
  if (until <= today) return [[from, until, false]];
  if (from >= today) return [[from, until, true]];
  return [
    [from, today, false],
    [today, until, true],
  ];
}
