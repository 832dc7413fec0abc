import { Link } from 'wouter-preact';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { gapColumns, saidOf } from '../gap-columns.js';
import { LevelName } from '../level-name.js';
import type { NeedLevelGap } from '../operations.js';
import { PlanFrame } from '../plan-frame.js';
import { usePlan } from '../use-plan.js';
import { Verdict } from '../verdict.js';
import { WhyHidden } from '../why-hidden.js';
import { WhyLink } from '../why-link.js';
import { ByAgency } from './by-agency.js';
import { ByRole } from './by-role.js';
import { CLUSTER_PLAN, type ClusterPlan, ofLevel } from './operations.js';

/** One cluster looked at closely: by need level, by agency, by role. */
export function ClusterPage({ id }: { id: string }) {
  const { when, filters } = usePlan();
  return (
    <PlanFrame title="One cluster" only={filters.level ? 'one need level' : 'all need levels'}>
      <QueryView query={CLUSTER_PLAN} variables={{ id, level: filters.level, ...when }}>
        {({ closeMatch, requiredAgainstHeldByRole, ...answer }) => {
          const { requiredAgainstHeld, held } = ofLevel(answer, filters.level);
          return (
            <>
              <Title
                of={requiredAgainstHeld.scope.inWords}
                called={[
                  requiredAgainstHeld.scope.inWords,
                  filters.level && requiredAgainstHeld.whole[0]?.needLevel.name,
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
              <Verdict verdict={closeMatch} />
              <WhyHidden shown={closeMatch.known && closeMatch} />
              {filters.level && <AllLevels id={id} />}
              {closeMatch.known && (
                <>
                  <ByLevel cluster={id} gaps={requiredAgainstHeld} />
                  <ByAgency held={held} />
                  <ByRole gaps={requiredAgainstHeldByRole} />
                </>
              )}
            </>
          );
        }}
      </QueryView>
    </PlanFrame>
  );
}

function AllLevels({ id }: { id: string }) {
  const { linkTo } = usePlan();
  return (
    <p class="govuk-body">
      One need level is chosen.{' '}
      <Link class="govuk-link" href={linkTo(`/plan/clusters/${id}`, { level: null })}>
        Show all need levels
      </Link>
    </p>
  );
}

const ByLevel = ({ cluster, gaps }: { cluster: string; gaps: ClusterPlan['requiredAgainstHeld'] }) => (
  <section class="tv-section" aria-labelledby="levels">
    <h2 class="govuk-heading-l" id="levels">
      By need level
    </h2>
    <DataTable
      caption={`${gaps.scope.inWords}: held against required, ${inWords(gaps.on)}`}
      columns={[
        levelOf({ id: cluster, name: gaps.scope.inWords }),
        ...gapColumns((gap: NeedLevelGap) => gap).map(inTheirOrder),
      ]}
      rows={gaps.whole}
      rowKey={({ needLevel }) => needLevel.id}
      file={{ said: { location: gaps.scope.inWords, ...saidOf(gaps, gaps.whole) } }}
    />
  </section>
);

/* Need levels have an order of their own. */
const inTheirOrder = (column: Column<NeedLevelGap>): Column<NeedLevelGap> => ({ ...column, value: undefined });

const levelOf = (cluster: { id: string; name: string }): Column<NeedLevelGap> => ({
  name: 'Need level',
  isKey: true,
  file: ({ needLevel }) => ({ 'need level': needLevel.name }),
  cell: ({ needLevel, close }) => (
    <>
      <LevelName {...needLevel} />
      <span class="tv-why-link">
        <WhyLink cluster={cluster} needLevel={needLevel} close={close} />
      </span>
    </>
  ),
});
