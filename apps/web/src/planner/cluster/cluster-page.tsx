import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { Asked } from '../../ui/query-view.js';
import { inWords } from '../../shared/words.js';
import { ByAgency, BY_AGENCY } from './by-agency.js';
import { ByRole } from './by-role.js';
import { LEVEL_GAP } from '../operations.js';
import { LevelName } from '../level-name.js';
import { LevelTable } from '../level-table.js';
import { Named } from '../../ui/named.js';
import { NamedPage } from '../plan-frame.js';
import { usePlan } from '../use-plan.js';
import { BY_ROLE } from './role-gap.js';
import { Verdict, VERDICT } from '../verdict.js';
import { WhyHidden } from '../why-hidden.js';

const CLUSTER = graphql(
  `
    query PlanCluster($id: ID!, $on: Day, $knownAt: Day) {
      closeMatch(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requiredAgainstHeld(clusterId: $id, on: $on, knownAt: $knownAt) {
        on
        thresholdPercent
        place
        whole {
          ...ShownLevelGap
        }
      }
      requiredAgainstHeldByRole(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByRole
      }
      heldByAgency(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByAgency
      }
    }
  `,
  [VERDICT, LEVEL_GAP, BY_ROLE, BY_AGENCY],
);

/** One cluster looked at closely: by need level, by agency, by role. */
export function ClusterPage({ id }: { id: string }) {
  const { when } = usePlan();
  return (
    <NamedPage title="One cluster">
      {(tell) => (
        <Asked question={CLUSTER} variables={{ id, ...when }}>
          {(answer) => (
            <Named name={answer.requiredAgainstHeld.place} tell={tell}>
              <Closer {...answer} />
            </Named>
          )}
        </Asked>
      )}
    </NamedPage>
  );
}

function Closer({
  closeMatch,
  requiredAgainstHeld: { on, place, whole, thresholdPercent },
  heldByAgency,
  requiredAgainstHeldByRole,
}: ResultOf<typeof CLUSTER>) {
  return (
    <>
      {closeMatch.closeMatch === null && <WhyHidden />}
      <Verdict verdict={closeMatch} />
      <section class="tv-section" aria-labelledby="levels">
        <h2 class="govuk-heading-l" id="levels">
          By need level
        </h2>
        <LevelTable
          caption={`${place}: held against required, ${inWords(on)}`}
          of="Need level"
          thresholdPercent={thresholdPercent}
          rows={whole.map((gap) => ({ key: gap.level.id, header: <LevelName {...gap.level} />, gap }))}
        />
      </section>
      <ByAgency held={heldByAgency} />
      <ByRole gaps={requiredAgainstHeldByRole} />
    </>
  );
}
