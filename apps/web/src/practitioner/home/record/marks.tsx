import type { OneOf } from '../../../graphql/graphql.js';

type Kind = OneOf<'EvidenceKind'>;

const CREDIT = <path class="tv-mark tv-mark--open" d="M-4.5 -4.5h9v9h-9z" />;

const SHAPES: Record<Kind, preact.JSX.Element> = {
  ATTENDANCE: <circle class="tv-mark tv-mark--open" r="5" />,
  ASSESSMENT: <path class="tv-mark" d="M0 -6.5L6.5 0L0 6.5L-6.5 0z" />,
  OBSERVATION: <path class="tv-mark tv-mark--open" d="M0 -6L6.5 5.5H-6.5z" />,
  SIGN_OFF: <path class="tv-mark" d="M-5 -5h10v10h-10z" />,
  QUALIFICATION: CREDIT,
  CREDIT,
  ALIGNMENT: CREDIT,
};

/** A piece of evidence, by its kind, around where it stands. */
export const Mark = ({ kind, x, y }: { kind: Kind; x: number; y: number }) => (
  <g transform={`translate(${x.toFixed(1)} ${y})`}>{SHAPES[kind]}</g>
);

const OF_KINDS: [kind: Kind, means: string][] = [
  ['ATTENDANCE', 'session attended'],
  ['ASSESSMENT', 'assessment'],
  ['OBSERVATION', 'observation'],
  ['SIGN_OFF', 'sign-off'],
  ['CREDIT', 'qualification, or credit from elsewhere'],
];

interface Props {
  kinds: Kind[];
  /** Which looks some bar has, besides what is held and to come. */
  looks: { isBelow: boolean; hasRunOut: boolean; isBooked: boolean };
}

/** What bars and marks mean, of those that are there. */
export const Key = ({ kinds, looks: { isBelow, hasRunOut, isBooked } }: Props) => (
  <ul class="tv-key" aria-label="What the picture shows">
    <Bar look="enough">at the level asked (dotted line), or above</Bar>
    {isBelow && <Bar look="below">below the level asked</Bar>}
    <Bar look="to-come">to come, if nothing is added</Bar>
    {hasRunOut && <Bar look="ran-out">ran out</Bar>}
    {isBooked && <Bar look="booked">if you attend what you booked</Bar>}
    {OF_KINDS.filter(([kind]) => kinds.some((one) => SHAPES[one] === SHAPES[kind])).map(([kind, means]) => (
      <li key={kind}>
        <svg class="tv-key__mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
          <Mark kind={kind} x={0} y={0} />
        </svg>{' '}
        {means}
      </li>
    ))}
  </ul>
);

const Bar = ({ look, children }: { look: string; children: preact.ComponentChildren }) => (
  <li>
    <span class={`tv-record-bar tv-record-bar--${look}`} aria-hidden="true" /> {children}
  </li>
);
