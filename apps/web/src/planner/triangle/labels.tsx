import { counted } from '../../shared/words.js';
import { inFigures } from '../../shared/numbers.js';
import { LevelName } from '../level-name.js';
import { stateOf } from '../state.js';
import { xAt } from './frame.js';
import type { NeedLevelShown } from './need-blocks.js';
import { ABOVE, LARGE } from './picture.js';
import type { Shape, Tier } from './shape.js';

const { frame, side } = LARGE;
const [WIDTH, HEIGHT] = [side.left + side.right, frame.height + ABOVE + 6];
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;

/* Less high than all lines of a label are. */
const LOW = 100;

interface TierProps {
  shape: Shape;
  levels: NeedLevelShown[];
}

/** What each level needs and has in all, beside its foot. */
export const TierLabels = ({ shape, levels }: TierProps) => (
  <div class="tv-triangle__levels">
    {shape.tiers.map((tier, at) => (
      <div
        key={tier.key}
        class={`tv-triangle__level${tier.areas.length === 0 ? ' tv-triangle__level--empty' : ''}`}
        style={{
          bottom: percent(HEIGHT - ABOVE - tier.y1, HEIGHT),
          width: percent(side.left + xAt(-1, tier.y1, frame) - 8, WIDTH),
        }}
      >
        <TierLabel tier={tier} level={levels[at]!} />
      </div>
    ))}
  </div>
);

function TierLabel({ tier, level: { gap, blocks, isAside } }: { tier: Tier; level: NeedLevelShown }) {
  const name = <LevelName {...gap.needLevel} />;
  if (isAside)
    return (
      <p class="tv-quiet">
        {name}
        <br />
        not chosen
      </p>
    );
  const isEmpty = tier.areas.length === 0;
  return (
    <p>
      <strong>{name}</strong>
      {isEmpty && <span>Nothing required</span>}
      {!isEmpty && tier.y1 - tier.y0 > LOW && !gap.heads.hidden && (
        <span>
          met by {inFigures(gap.heads.numerator)} people, {inFigures(gap.heads.base)} needed
        </span>
      )}
      {!isEmpty && <ShortHere blocks={blocks} />}
    </p>
  );
}

function ShortHere({ blocks }: Pick<NeedLevelShown, 'blocks'>) {
  const [short, hidden] = (['short', 'hidden'] as const).map(
    (state) => blocks.filter(({ gap }) => stateOf(gap) === state).length,
  ) as [number, number];
  return (
    <>
      {short > 0 && <strong class="tv-triangle__short">{counted(short, 'cluster')} short</strong>}
      {hidden > 0 && <span>{hidden === blocks.length ? 'hidden' : `${counted(hidden, 'cluster')} hidden`}</span>}
      {short + hidden === 0 && <span>no cluster short</span>}
    </>
  );
}

/** The areas below the foot, as the lowest level has them. */
export function AreaLabels({ shape }: { shape: Shape }) {
  const lowest = shape.tiers.filter(({ areas }) => areas.length > 0).at(-1);
  if (!lowest || lowest.areas.length < 2) return null;
  return (
    <div class="tv-triangle__areas" aria-hidden="true">
      {lowest.areas.map(({ name, u0, u1 }) => (
        <span
          key={name}
          style={{
            left: percent(side.left + xAt(u0, frame.height, frame), WIDTH),
            width: percent(xAt(u1 - u0, frame.height, frame), WIDTH),
          }}
        >
          {name}
        </span>
      ))}
    </div>
  );
}
