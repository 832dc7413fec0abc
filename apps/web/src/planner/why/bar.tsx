interface Props {
  /** How many people the whole width is. */
  of: number;
  full: number;
  /** Beside them, drawn open; hatched where it is what is missing. */
  open: number;
  isMissing?: boolean;
  /** Where the people who are needed stand. */
  needed?: number;
}

const [WIDTH, HEIGHT, EDGE] = [260, 24, 3];

/** People as a length; the numbers beside it say the same. */
export function Bar({ of, full, open, isMissing = false, needed }: Props) {
  const at = (people: number) => (of === 0 ? 0 : (people / of) * WIDTH);
  const upright = needed === undefined ? null : Math.min(WIDTH - 2, Math.max(2, at(needed)));
  return (
    <svg class="tv-length" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line class="tv-length__ground" x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
      {full > 0 && <rect class="tv-length__full" x="0" y={EDGE} width={at(full)} height={HEIGHT - 2 * EDGE} />}
      {open > 0 && (
        <rect
          class={isMissing ? 'tv-length__missing' : 'tv-length__open'}
          x={at(full) + 2}
          y={EDGE + 1}
          width={Math.max(1, at(open) - 4)}
          height={HEIGHT - 2 * EDGE - 2}
        />
      )}
      {upright !== null && (
        <>
          <line class="tv-length__casing" x1={upright} y1="0" x2={upright} y2={HEIGHT} />
          <line class="tv-length__needed" x1={upright} y1="0" x2={upright} y2={HEIGHT} />
        </>
      )}
    </svg>
  );
}

/** What missing people are drawn with, once on a page. */
export const Hatch = () => (
  <svg class="tv-length__patterns" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="tv-missing" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="tv-length__hatch" x1="0" y1="0" x2="0" y2="7" />
      </pattern>
    </defs>
  </svg>
);
