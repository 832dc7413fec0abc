import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Disc } from '../../../shared/disc.js';
import { usePhone } from '../../../shared/use-phone.js';
import { inWords, listed } from '../../../shared/words.js';
import { Disclosure } from '../../../ui/disclosure.js';
import type { LineOverTime, OverTime, OwnBooking } from '../operations.js';
import { discOf, standsInWords } from '../words.js';
import { LineDrawn, Years } from './line-drawn.js';
import { Key } from './marks.js';
import { RecordTable } from './record-table.js';
import { type Frame, type Shape, shapeOf } from './shape.js';

interface Props {
  overTime: OverTime;
  bookings: OwnBooking[];
}

const SHOWN = { wide: 12, phone: 5 };

/** What I could show on each day, and how long it holds: gaps first, then what ends soonest. */
export function Record({ overTime, bookings }: Props) {
  const isPhone = usePhone();
  const [isAll, setIsAll] = useState(false);
  const { lines } = overTime;
  const frame = frameOf(overTime, isPhone);
  const drawn = lines.map((line) => ({ line, shape: shapeOf(line, bookings, frame) }));
  const shown = isAll ? drawn : drawn.slice(0, isPhone ? SHOWN.phone : SHOWN.wide);
  const key = <Key kinds={lines.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))} looks={looksOf(drawn)} />;
  return (
    <section class="tv-record">
      <h2 class="govuk-heading-m">My whole record</h2>
      <p class="tv-quiet">{about(overTime)}</p>
      {isPhone ? <Disclosure summary="What the picture shows">{key}</Disclosure> : key}
      <div class="tv-record__years" aria-hidden="true">
        <Years frame={frame} today={isPhone ? 'Today' : `Today, ${inWords(overTime.on)}`} />
      </div>
      <ul class="tv-record__lines">
        {shown.map(({ line, shape }) => (
          <Line key={line.competency.id} line={line} shape={shape} frame={frame} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="tv-as-link tv-not-printed" onClick={() => setIsAll(true)}>
          Show all {lines.length}
        </button>
      )}
      <RecordTable overTime={overTime} />
      <p class="govuk-body tv-onward tv-not-printed">
        <Link href="/profile/record" class="govuk-link">
          All that is on my record
        </Link>
      </p>
      <p class="govuk-body tv-onward tv-not-printed">
        <Link href="/profile/who-looked" class="govuk-link">
          Who looked at my record
        </Link>
      </p>
    </section>
  );
}

interface Drawn {
  line: LineOverTime;
  shape: Shape;
}

const looksOf = (drawn: Drawn[]) => ({
  isBelow: drawn.some(({ shape }) => shape.bars.some(({ isEnough }) => !isEnough)),
  hasRunOut: drawn.some(({ shape }) => shape.ranOut),
  isBooked: drawn.some(({ shape }) => shape.ifBooked.length > 0),
});

const Line = ({ line, shape, frame }: Drawn & { frame: Frame }) => (
  <li class="tv-record__line">
    <Disc state={discOf(line)} />
    <span class="tv-record__name">{line.competency.name}</span>
    <LineDrawn shape={shape} frame={frame} />
    <span class={`tv-record__stands${line.state === 'MET' ? '' : ' tv-record__stands--open'}`}>
      {standsInWords(line)}
    </span>
  </li>
);

const HEIGHT = 24;

function frameOf({ from, lastDay, on, lines }: OverTime, isPhone: boolean): Frame {
  const ranks = lines.flatMap(({ required, periods }) => [required.rank, ...periods.map(({ held }) => held.rank)]);
  const level = HEIGHT / Math.max(3, ...ranks);
  return { from, lastDay, today: on, width: isPhone ? 314 : 550, foot: 34, level };
}

/* The levels by their names, as far as something is asked or held at them. */
function about({ lines, from, lastDay }: OverTime): string {
  const levels = lines.flatMap(({ required, periods }) => [required, ...periods.map(({ held }) => held)]);
  const names = new Map(levels.sort((one, other) => one.rank - other.rank).map(({ rank, name }) => [rank, name]));
  const years = `${from.slice(0, 4)} to ${lastDay.slice(0, 4)}`;
  return `What I could show on each day, ${years}, and how long it holds. A taller bar is a higher level: ${listed([...names.values()])}.`;
}
