import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { CLUSTER } from '../cluster-name.js';
import { GapCell } from '../gap-cell.js';
import { gapColumns, gapFields, saidOf } from '../gap-columns.js';
import type { Measure, ScopeGap } from '../operations.js';
import { Key } from '../state-mark.js';
import { shadeOf } from '../state.js';
import { usePlan } from '../use-plan.js';
import { MeasureSwitch } from './measure-switch.js';
import type { ShownGaps } from './operations.js';

/** Every cluster by name, all need levels side by side or one of them in full; and the same to take away. */
export function ByCluster(shown: ShownGaps) {
  const { clusters, scope, whole, day, closeUpToPercent } = shown;
  const { measure } = usePlan();
  const columns = useColumns(shown);
  const counted = measure === 'heads' ? 'heads' : 'FTE';
  return (
    <section class="tv-section tv-not-printed" aria-labelledby="clusters">
      <h2 class="govuk-heading-l" id="clusters">
        Cluster by cluster
      </h2>
      {whole.length > 1 && (
        <>
          <MeasureSwitch />
          <HowToRead measure={measure} />
        </>
      )}
      <Key states={['short', 'near', 'enough']} closeUpToPercent={closeUpToPercent} />
      <DataTable
        caption={
          whole.length > 1
            ? `Held of required ${counted} by cluster and need level, ${day}`
            : `${whole[0]!.needLevel.name}: held against required by cluster, ${day}`
        }
        columns={columns}
        rows={clusters}
        rowKey={({ id }) => id}
        file={{
          name: `required-against-held-${shown.on}`,
          before: [{ id: '', name: scope.inWords, area: '', needLevels: whole }],
          said: { 'close enough up to % short': closeUpToPercent, ...saidOf(shown, [whole, clusters]) },
        }}
      />
    </section>
  );
}

function useColumns({ whole }: ShownGaps): Column<ScopeGap>[] {
  const { measure, linkTo } = usePlan();
  const [only, ...others] = whole;
  if (others.length === 0) {
    const cluster = {
      ...CLUSTER,
      file: ({ name }: ScopeGap) => ({ location: name, 'need level': only!.needLevel.name }),
    };
    return [cluster, ...gapColumns(({ needLevels }: ScopeGap) => needLevels[0]!)];
  }
  const levels = whole.map(({ needLevel }, at): Column<ScopeGap> => ({
    name: needLevel.name,
    to: linkTo(`/plan/levels/${needLevel.id}`),
    cell: ({ needLevels }) => <GapCell gap={needLevels[at]!} measure={measure} />,
    look: ({ needLevels }) => shadeOf(needLevels[at]!),
    value: ({ needLevels }) => needLevels[at]!.shortfallPercent,
    sortedBy: 'how much is missing',
    file: ({ needLevels }) => ({ 'need level': needLevel.name, ...gapFields(needLevels[at]!) }),
    isOneOfMany: true,
  }));
  return [CLUSTER, ...levels];
}

const HowToRead = ({ measure }: { measure: Measure }) => (
  <p class="govuk-body">
    Each cluster at each level: held of required {measure === 'heads' ? 'heads' : 'FTE'} and the difference; below it
    the same in {measure === 'heads' ? 'FTE' : 'heads'}; then how much of the required FTE is missing.
  </p>
);
