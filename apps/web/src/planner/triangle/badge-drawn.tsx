import { type Badge, LINE, RADIUS } from './badges.js';

/** The number of a short block, as in the list of the worst, and what is held of what is needed there. */
export function BadgeDrawn({ badge: { number, lines, at, from, plate, words } }: { badge: Badge }) {
  const [x, y] = at;
  return (
    <g class="tv-triangle__over" data-badge={number}>
      {from && <Leader from={from} to={at} />}
      {plate && <rect class="tv-triangle__plate" {...plate} />}
      <circle class="tv-triangle__badge" cx={x} cy={y} r={RADIUS} />
      <text class="tv-triangle__number" x={x} y={y + 5}>
        {number}
      </text>
      {lines.map((line, at) => (
        <text
          key={line}
          class={`tv-triangle__words tv-triangle__words--${at === 0 ? 'held' : 'place'}`}
          text-anchor={words.anchor}
          x={plate && at > 0 ? plate.x + 4 : words.x}
          y={plate ? y + 5 + at * LINE : y - 3 + at * LINE}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

const Leader = ({ from: [x1, y1], to: [x2, y2] }: { from: [number, number]; to: [number, number] }) => (
  <>
    <line class="tv-triangle__leader-casing" x1={x1} y1={y1} x2={x2} y2={y2} />
    <line class="tv-triangle__leader" x1={x1} y1={y1} x2={x2} y2={y2} />
    <circle class="tv-triangle__leader-end" cx={x1} cy={y1} r="4" />
  </>
);
