import { Link } from 'wouter-preact';
import { usePlan } from '../use-plan.js';
import { BadgeDrawn } from './badge-drawn.js';
import { placed } from './badges.js';
import { BlockDrawn, FocusDrawn, ShortOutline } from './block-drawn.js';
import { cornersOf, type Frame, pointsOf } from './frame.js';
import { Joints } from './joints.js';
import { lengthOf } from './length-of.js';
import type { NeedBlock, NeedLevelShown } from './need-blocks.js';
import { Patterns } from './patterns.js';
import type { Block, Shape } from './shape.js';
import { outOf } from '../../shared/numbers.js';
import { stateOf } from '../state.js';

/** How the triangle is drawn: large with words, or as on a phone. */
export interface Form {
  frame: Frame;
  isPhone: boolean;
  /** How much there is on either side of the apex, for words too. */
  side: { left: number; right: number };
  /** How far to the left words may go. */
  wordsFrom: number;
}

const WORDS = 175;
export const LARGE: Form = {
  frame: { width: 540, height: 512 },
  isPhone: false,
  side: { left: 460, right: 270 },
  wordsFrom: WORDS - 460,
};
export const PHONE: Form = {
  frame: { width: 330, height: 313 },
  isPhone: true,
  side: { left: 165, right: 165 },
  wordsFrom: -165,
};

/** Above the apex, for the outline of the block there and the line of a level without need. */
export const ABOVE = 10;

interface Props {
  form: Form;
  shape: Shape;
  levels: NeedLevelShown[];
  /** The block that the keyboard is at. */
  focused: Block | null;
  pointAt: (block: Block) => void;
}

/** More short blocks than this are outlined inside, so that their casings do not cover their neighbours. */
const CASED = 8;

/** The picture itself, for the eye; the table is the equal way. */
export function Picture({ form, shape, levels, focused, pointAt }: Props) {
  const { frame, side } = form;
  const needs = new Map(levels.flatMap(({ blocks, isAside }) => blocks.map((need) => [need.key, { need, isAside }])));
  const drawn = shape.tiers.flatMap(({ areas }) => areas.flatMap(({ blocks }) => blocks));
  const all = drawn.map((block) => ({ block, ...needs.get(block.key)! }));
  const short = all.filter(({ need, isAside }) => !isAside && stateOf(need.gap) === 'short');
  const badges = short
    .filter(({ need }) => need.badge !== null)
    .map(({ block, need }) => ({ part: block, said: saidOf(need, form.isPhone) }));
  const room = { left: form.wordsFrom, right: side.right };
  return (
    <svg
      class="tv-triangle__picture"
      viewBox={`${-side.left} ${-ABOVE} ${side.left + side.right} ${frame.height + ABOVE + 6}`}
      aria-hidden="true"
      focusable="false"
    >
      <Patterns />
      {all.map(({ block, need, isAside }) => (
        <BlockLink key={block.key} need={need} isAside={isAside || form.isPhone} enter={() => pointAt(block)}>
          <BlockDrawn block={block} need={need} isAside={isAside} frame={frame} />
        </BlockLink>
      ))}
      <Joints shape={shape} frame={frame} />
      {short.map(({ block }) => (
        <ShortOutline key={block.key} block={block} frame={frame} isInside={short.length > CASED} />
      ))}
      {focused && <FocusDrawn block={focused} frame={frame} />}
      {placed(badges, frame, room, lengthOf).map((badge) => (
        <BadgeDrawn key={badge.number} badge={badge} />
      ))}
      {form.isPhone && <TierLinks shape={shape} frame={frame} />}
    </svg>
  );
}

const saidOf = ({ badge, cluster, gap }: NeedBlock, isPhone: boolean) => ({
  number: badge!,
  lines: isPhone ? [] : [outOf(gap.heads), cluster.name],
});

interface LinkProps {
  need: NeedBlock;
  isAside: boolean;
  enter: () => void;
  children: preact.ComponentChildren;
}

/* The keyboard has one stop for all of them, so none is in its way here. */
function BlockLink({ need: { cluster, gap }, isAside, enter, children }: LinkProps) {
  const { linkTo } = usePlan();
  if (isAside) return <g>{children}</g>;
  return (
    <Link
      class="tv-triangle__block"
      href={linkTo(`/plan/clusters/${cluster.id}`, { level: gap.needLevel.id })}
      tabindex={-1}
      onPointerEnter={enter}
    >
      {children}
    </Link>
  );
}

/* A finger is wider than a block: it presses the level. */
function TierLinks({ shape, frame }: { shape: Shape; frame: Frame }) {
  const { linkTo } = usePlan();
  return shape.tiers.map(({ key, y0, y1 }) => (
    <Link key={key} href={linkTo(`/plan/levels/${key}`)} tabindex={-1}>
      <polygon class="tv-triangle__press" points={pointsOf(cornersOf({ u0: -1, u1: 1, y0, y1 }, frame))} />
    </Link>
  ));
}
