import { inTense } from '../../shared/in-tense.js';
import { useToday } from '../../shared/me.js';
import { HIDDEN, inFigures } from '../../shared/numbers.js';
import type { Counted } from '../operations.js';
import { Bar } from './bar.js';
import type { Why } from './operations.js';

/** Everybody in post there by how much they lack. */
export function HowFarOff({ why: { howFarOff, requirements, scope, gap, on } }: { why: Why }) {
  const today = useToday();
  if (!howFarOff) return null;
  const lack = (one: Counted) => inTense(on, today, ['lacked', one.numerator === 1 ? 'lacks' : 'lack', 'would lack']);
  const { lackNothing, lackOne, lackTwo, lackMore } = howFarOff;
  const alone = requirements
    .filter(({ lackOnlyThis }) => lackOnlyThis.numerator)
    .sort((a, b) => b.lackOnlyThis.numerator! - a.lackOnlyThis.numerator!);
  const each = alone.map(({ competency, lackOnlyThis }) => `${competency.name} (${lackOnlyThis.numerator})`);
  const only =
    alone.length === 1
      ? `${lackOne.numerator === 1 ? '' : 'each of them '}only ${alone[0]!.competency.name}`
      : each.join(', ');
  return (
    <section class="tv-section" aria-labelledby="how-far">
      <h2 class="govuk-heading-l" id="how-far">
        How far off people are
      </h2>
      <p class="govuk-body">
        {gap.heads.hidden
          ? `How many of the people in post in ${scope.inWords} lack how much is hidden.`
          : `Of ${inFigures(lackNothing.base)} people in post in ${scope.inWords}, by how many of the ${requirements.length} things that the level ${inTense(on, today, ['asked', 'asks', 'asks'])} they ${inTense(on, today, ['lacked', 'lack', 'would lack'])}.`}
      </p>
      <ul class="tv-far">
        <Row people={lackNothing} says={`${lack(lackNothing)} nothing`} isMet />
        <Row people={lackOne} says={`${lack(lackOne)} one thing`} also={only} />
        <Row people={lackTwo} says={`${lack(lackTwo)} two`} />
        <Row people={lackMore} says={`${lack(lackMore)} three or more`} />
      </ul>
    </section>
  );
}

interface RowProps {
  people: Counted;
  says: string;
  also?: string;
  isMet?: boolean;
}

const Row = ({ people: { numerator, base }, says, also, isMet = false }: RowProps) => (
  <li class="tv-far__row">
    <span class="tv-far__says">
      <strong class="tv-far__number">{numerator === null ? HIDDEN : inFigures(numerator)}</strong> {says}
      {also && <span class="tv-quiet">, {also}</span>}
    </span>
    {numerator !== null && <Bar of={base!} full={isMet ? numerator : 0} open={isMet ? 0 : numerator} />}
  </li>
);
