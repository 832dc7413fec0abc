import type { Counted } from './operations.js';
import { HIDDEN, inFigures } from '../shared/numbers.js';
import { filledTo, HEIGHT, slice, WIDTH } from './triangle-shape.js';

export interface Band {
  name: string;
  /** Its percentage fills it: more than 100 to the brim, null not at all. */
  figure: Counted;
  says: string;
  /** What else is to be known of it, such as where it is short. */
  warns?: string;
  /** Another level is looked at: this one only keeps its place. */
  aside?: boolean;
}

/** The triangle of need levels, the most need at the top, each band filled by what is held of what is required. */
export const Triangle = ({ bands, about }: { bands: Band[]; about: string }) => (
  <figure class="tv-triangle" aria-label={about}>
    <svg
      class="tv-triangle__picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ '--bands': bands.length }}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id="tv-open" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="tv-triangle__ground" width="10" height="10" />
          <line class="tv-triangle__hatch" x1="0" y1="0" x2="0" y2="10" />
        </pattern>
      </defs>
      {bands.map((band, at) => (
        <DrawnBand key={band.name} band={band} top={(at * HEIGHT) / bands.length} height={HEIGHT / bands.length} />
      ))}
    </svg>
    {bands.map((band) => (
      <BandLabel key={band.name} {...band} />
    ))}
  </figure>
);

const BandLabel = ({ name, says, warns, aside }: Band) =>
  aside ? (
    <p class="tv-triangle__label tv-triangle__label--aside">{name}: not chosen</p>
  ) : (
    <p class="tv-triangle__label">
      <strong>{name}</strong>
      <span>{says}</span>
      {warns && <span class="tv-short tv-short--quiet">{warns}</span>}
    </p>
  );

const GAP = 5;
function DrawnBand({ band, top, height }: { band: Band; top: number; height: number }) {
  const [from, to] = [top === 0 ? 0 : top + GAP / 2, top + height - GAP / 2];
  if (band.aside) return <polygon class="tv-triangle__aside" points={slice(from, to)} />;
  const share = Math.min(band.figure.percent ?? 0, 100) / 100;
  return (
    <g>
      <polygon points={slice(from, to)} fill="url(#tv-open)" />
      {share > 0 && <polygon class="tv-triangle__held" points={slice(filledTo(from, to, share), to)} />}
      <polygon class="tv-triangle__edge" points={slice(from, to)} />
      <Inside figure={band.figure} foot={to - (to - from) * (top === 0 ? 0.1 : 0.3)} />
    </g>
  );
}

const LINE = 20;

/* The numbers in the band, in two lines above its foot: the apex is narrow. */
const Inside = ({ figure: { hidden, numerator, base }, foot }: { figure: Counted; foot: number }) => (
  <text class="tv-triangle__inside" x={WIDTH / 2} y={foot - LINE}>
    {hidden ? (
      HIDDEN
    ) : (
      <>
        {inFigures(numerator)}
        <tspan x={WIDTH / 2} y={foot}>
          of {inFigures(base)}
        </tspan>
      </>
    )}
  </text>
);
