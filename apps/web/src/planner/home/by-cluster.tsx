import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { GapCell, shadeOf } from '../gap-cell.js';
import { gapColumns, gapFields, saidOf } from '../gap-columns.js';
import type { Measure, PlaceGap } from '../operations.js';
import { CLUSTER } from '../place-name.js';
import { usePlan } from '../use-plan.js';
import type { ShownGaps } from './operations.js';

/** Every cluster by place, all need levels side by side or one of them in full; and the same to take away. */
export function ByCluster(shown: ShownGaps) {
  const { places, place, whole, day, thresholdPercent } = shown;
  const { measure } = usePlan();
  const columns = useColumns(shown);
  const counted = measure === 'heads' ? 'heads' : 'FTE';
  return (
    <section class="tv-section" aria-labelledby="clusters">
      <h2 class="govuk-heading-l" id="clusters">
        Cluster by cluster
      </h2>
      {whole.length > 1 && <Key measure={measure} thresholdPercent={thresholdPercent} />}
      <DataTable
        caption={
          whole.length > 1
            ? `Held of required ${counted} by cluster and need level, ${day}`
            : `${whole[0]!.level.name}: held against required by cluster, ${day}`
        }
        columns={columns}
        rows={places}
        rowKey={({ id }) => id}
        file={{
          name: `required-against-held-${shown.on}`,
          before: [{ id: '', name: place, area: '', levels: whole }],
          said: { 'threshold %': thresholdPercent, ...saidOf(shown) },
        }}
      />
    </section>
  );
}

function useColumns({ whole, thresholdPercent }: ShownGaps): Column<PlaceGap>[] {
  const { measure, linkTo } = usePlan();
  const [only, ...others] = whole;
  if (others.length === 0) {
    const cluster = { ...CLUSTER, file: ({ name }: PlaceGap) => ({ place: name, 'need level': only!.level.name }) };
    return [cluster, ...gapColumns(({ levels }: PlaceGap) => levels[0]!, thresholdPercent)];
  }
  const levels = whole.map(({ level }, at): Column<PlaceGap> => ({
    name: level.name,
    to: linkTo(`/plan/levels/${level.id}`),
    cell: ({ levels }) => <GapCell gap={levels[at]!} measure={measure} thresholdPercent={thresholdPercent} />,
    look: ({ levels }) => shadeOf(levels[at]!),
    value: ({ levels }) => levels[at]!.shortfallPercent,
    file: ({ levels }) => ({ 'need level': level.name, ...gapFields(levels[at]!) }),
    isOneOfMany: true,
  }));
  return [CLUSTER, ...levels];
}

const Key = ({ measure, thresholdPercent }: { measure: Measure; thresholdPercent: number }) => (
  <>
    <p class="govuk-body">
      Each cell: held of required {measure === 'heads' ? 'heads' : 'FTE'} and the difference; below it the same in{' '}
      {measure === 'heads' ? 'FTE' : 'heads'}; then how much of the required FTE is missing.
    </p>
    <ul class="tv-key" aria-label="What the colours repeat">
      <li class="tv-cell--short">more than {thresholdPercent}% short</li>
      <li class="tv-cell--near">short, within {thresholdPercent}%</li>
      <li class="tv-cell--enough">not short</li>
    </ul>
  </>
);
