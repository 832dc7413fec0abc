import { inWords } from '../../shared/words.js';
import { HIDDEN, inFigures } from '../../shared/numbers.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { saidOf } from '../gap-columns.js';
import { Bar, Hatch } from './bar.js';
import type { RequirementHeld, Why } from './operations.js';
import { worstFirst } from './worst-first.js';

/** Each thing that the level asks: how many hold it, and how many are one step below. */
export function Missing({ why }: { why: Why }) {
  const { gap, scope, requirements, on } = why;
  if (requirements.length === 0) return null;
  const needed = gap.heads.base;
  return (
    <section class="tv-section" aria-labelledby="missing">
      <h2 class="govuk-heading-l" id="missing">
        Which things are missing
      </h2>
      {needed !== null && <Key needed={needed} />}
      <DataTable
        caption={`${scope.inWords}: who holds what ${gap.needLevel.name} asks, of the people in post, ${inWords(on)}`}
        columns={columnsFor(needed)}
        rows={worstFirst(requirements)}
        rowKey={({ competency }) => competency.id}
        file={{
          name: `why-short-${on}`,
          said: { location: scope.inWords, 'need level': gap.needLevel.name, ...saidOf(why, requirements) },
        }}
      />
      {requirements.length > 1 && (
        <p class="govuk-body">One person has to hold them all, so enough people in every row can still be too few.</p>
      )}
    </section>
  );
}

const Key = ({ needed }: { needed: number }) => (
  <>
    <Hatch />
    <ul class="tv-key">
      <li>Filled: hold it at the level asked</li>
      <li>Open: one step below; hatched where this is in the way</li>
      <li>Upright line: {needed === 1 ? 'the 1 person' : `the ${inFigures(needed)} people`} needed</li>
    </ul>
  </>
);

const columnsFor = (needed: number | null): Column<RequirementHeld>[] => [
  {
    name: 'What the level asks',
    isKey: true,
    cell: ({ competency, required, inTheWay }) => (
      <>
        {competency.name}
        <span class="tv-cluster__area">{required.name}</span>
        {inTheWay && <span class="tv-short tv-short--tag">In the way</span>}
      </>
    ),
    value: ({ competency }) => competency.name,
    file: ({ competency, required, inTheWay }) => ({
      ...{ 'what the level asks': competency.name, 'level asked': required.name },
      'in the way': inTheWay === null ? HIDDEN : inTheWay ? 'yes' : 'no',
    }),
  },
  {
    name: 'Hold it',
    cell: ({ held, oneStepBelow, inTheWay }) => (
      <span class="tv-holds">
        <strong>{inFigures(held.numerator)}</strong>
        {held.numerator !== null && (
          <Bar
            of={Math.max(held.base!, needed!)}
            full={held.numerator}
            open={oneStepBelow.numerator!}
            isMissing={inTheWay!}
            needed={needed!}
          />
        )}
      </span>
    ),
    value: ({ held }) => held.numerator,
    file: ({ held }) => ({ 'Hold it': held.numerator ?? HIDDEN }),
  },
  {
    name: 'One step below',
    isNumeric: true,
    cell: ({ oneStepBelow }) => inFigures(oneStepBelow.numerator),
    value: ({ oneStepBelow }) => oneStepBelow.numerator,
  },
  {
    name: 'Lack only this',
    isNumeric: true,
    cell: ({ lackOnlyThis }) => inFigures(lackOnlyThis.numerator),
    value: ({ lackOnlyThis }) => lackOnlyThis.numerator,
  },
];
