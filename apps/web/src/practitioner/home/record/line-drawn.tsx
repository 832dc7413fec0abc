import { Mark } from './marks.js';
import { type Frame, type Shape, xOf, yearsIn } from './shape.js';

interface Props {
  shape: Shape;
  frame: Frame;
}

/** One line of the record for the eye: as high as the level, along the days. */
export function LineDrawn({ shape, frame }: Props) {
  const { width, foot } = frame;
  const today = xOf(frame.today, frame);
  const asked = foot - shape.asked;
  return (
    <svg class="tv-record__drawn" viewBox={`-8 0 ${width + 16} ${foot + 8}`} aria-hidden="true" focusable="false">
      {shape.ranOut && <Hatch />}
      <rect class="tv-record__to-come" x={today} y="0" width={width - today} height={foot + 8} />
      {yearsIn(frame).map((day) => (
        <line key={day} class="tv-record__year" x1={xOf(day, frame)} x2={xOf(day, frame)} y1="0" y2={foot + 8} />
      ))}
      {shape.bars.map(({ x0, x1, height, isEnough, isToCome }) => (
        <rect
          key={`${x0} ${height}`}
          class={`tv-record__bar tv-record__bar--${isEnough ? 'enough' : 'below'}${isToCome ? ' tv-record__bar--to-come' : ''}`}
          {...{ x: x0, y: foot - height, width: x1 - x0, height }}
        />
      ))}
      {shape.ranOut && (
        <rect
          class="tv-record__ran-out"
          {...{ x: shape.ranOut.x0, y: foot - shape.ranOut.height, height: shape.ranOut.height }}
          width={shape.ranOut.x1 - shape.ranOut.x0}
        />
      )}
      {shape.ifBooked.map(({ id, x0, x1, height }) => (
        <rect key={id} class="tv-record__booked" {...{ x: x0, y: foot - height, width: x1 - x0, height }} />
      ))}
      <line class="tv-record__foot" x1="0" x2={width} y1={foot} y2={foot} />
      <line class="tv-record__asked" x1="0" x2={width} y1={asked} y2={asked} />
      {shape.isHeldBefore && <path class="tv-record__before" d={`M0 ${foot - 10}v10l-7 -5z`} />}
      <line class="tv-record__today" x1={today} x2={today} y1="0" y2={foot + 8} />
      {shape.marks.map(({ id, kind, x }) => (
        <Mark key={id} kind={kind} x={x} y={foot} />
      ))}
    </svg>
  );
}

const Hatch = () => (
  <defs>
    <pattern id="tv-ran-out" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="tv-record__hatch" x1="0" y1="0" x2="0" y2="6" />
    </pattern>
  </defs>
);

/** The years above all lines, and where today is. */
export function Years({ frame, today }: { frame: Frame; today: string }) {
  const { width } = frame;
  const x = xOf(frame.today, frame);
  return (
    <svg class="tv-record__drawn" viewBox={`-8 0 ${width + 16} 40`} aria-hidden="true" focusable="false">
      <text
        class="tv-record__words tv-record__words--today"
        x={x}
        y="14"
        text-anchor={x > width - 120 ? 'end' : 'middle'}
      >
        {today}
      </text>
      {yearsIn(frame).map((day) => (
        <text key={day} class="tv-record__words" x={xOf(day, frame) + 3} y="34">
          {day.slice(0, 4)}
        </text>
      ))}
      <line class="tv-record__today" x1={x} x2={x} y1="18" y2="40" />
    </svg>
  );
}
