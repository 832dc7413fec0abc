import { HIDDEN, inFigures } from '../../shared/numbers.js';
import type { Counted } from '../operations.js';
import { Bar } from './bar.js';
import type { Why } from './operations.js';

/** Everybody in post there by how much they lack. */
export function HowFarOff({ why: { howFarOff, requirements, scope, gap } }: { why: Why }) {
  if (!howFarOff) return null;
  const alone = requirements
    .filter(({ lackOnlyThis }) => lackOnlyThis.numerator)
    .sort((a, b) => b.lackOnlyThis.numerator! - a.lackOnlyThis.numerator!);
  const each = alone.map(({ competency, lackOnlyThis }) => `${competency.name} (${lackOnlyThis.numerator})`);
  const only = alone.length === 1 ? `each of them only ${alone[0]!.competency.name}` : each.join(', ');
  const { lackNothing, lackOne, lackTwo, lackMore } = howFarOff;
  return (
    <section class="tv-section" aria-labelledby="how-far">
      <h2 class="govuk-heading-l" id="how-far">
        How far off people are
      </h2>
      <p class="govuk-body">
        {gap.heads.hidden
          ? `How many of the people in post in ${scope.inWords} lack how much is hidden.`
          : `Of ${inFigures(lackNothing.base)} people in post in ${scope.inWords}, by how many of the ${requirements.length} things that the level asks they lack.`}
      </p>
      <ul class="tv-far">
        <Row people={lackNothing} says="lack nothing" isMet />
        <Row people={lackOne} says="lack one thing" also={only} />
        <Row people={lackTwo} says="lack two" />
        <Row people={lackMore} says="lack three or more" />
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
