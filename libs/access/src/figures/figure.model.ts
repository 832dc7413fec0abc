import { Field, Float, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import { type Day, type Id, roundTo } from '@app/kernel';
import type { AsAt } from './as-at.args.js';
import { type Actor, seesExactly } from '../grants/index.js';
import { Holds } from '../grants/index.js';

@Holds('figure')
@ObjectType({
  description:
    'A count with its base and its date. Numbers are null where they are hidden, and so is what derives from them.',
})
export class Figure {
  @Field(() => Float, { nullable: true, description: 'How many of the base, such as heads held.' })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'Out of how many, such as heads required.' })
  base: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'numerator ÷ base × 100, to one decimal; null where the base is 0.',
  })
  percent: number | null;

  @Field(() => Float, { nullable: true, description: 'numerator − base: negative is a shortfall.' })
  difference: number | null;

  @Field({
    description:
      'True where the numbers are withheld: you do not have the exact figures grant for all that is counted.',
  })
  hidden: boolean;

  @Field(() => DayScalar, { description: 'The day the figure is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Counted from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;
}

/** What an answer says that is withheld whole; `what` is what it would have told. */
export const hiddenInWords = (what = 'it'): string =>
  `You do not have the exact figures grant for all that is counted here, so ${what} is hidden.`;

interface Counts {
  numerator: number;
  base: number;
}

/**
 * A figure about the workforce of these areas, or with null of the whole partnership. Until figures can be suppressed in company, whoever
 * lacks the exact figures grant for all of them is shown none.
 */
export const figureFor = (actor: Actor, areaIds: readonly Id[] | null, counts: Counts, when: AsAt): Figure =>
  seesExactly(actor, areaIds) ? shownFigure(counts, when) : hiddenFigure(when);

/** A figure of one's own record, or of a room one was in: nothing to hide. */
export function shownFigure({ numerator, base }: Counts, { on, knownAt }: AsAt): Figure {
  const percent = base === 0 ? null : roundTo((numerator / base) * 100, 1);
  return { numerator, base, percent, difference: roundTo(numerator - base, 2), hidden: false, on, knownAt };
}

const hiddenFigure = ({ on, knownAt }: AsAt): Figure => ({
  numerator: null,
  base: null,
  percent: null,
  difference: null,
  hidden: true,
  on,
  knownAt,
});
