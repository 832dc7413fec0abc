import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { saidOf } from '../gap-columns.js';
import { heldColumns } from '../held-columns.js';
import type { AgencyHeldHere, ClusterPlan } from './operations.js';

/** One cluster by employer, in the order of the alphabet; an expected agency with nobody is a row of zero. */
export function ByAgency({ held }: { held: ClusterPlan['held'] }) {
  const { on, scope, rows } = held;
  const names = rows[0]?.needLevels.map(({ needLevel }) => needLevel.name) ?? [];
  return (
    <section class="tv-section" aria-labelledby="by-agency">
      <h2 class="govuk-heading-l" id="by-agency">
        By agency
      </h2>
      <p class="govuk-body">
        How many of each agency’s people in post here meet the level, by name of the agency. Expected agencies with
        nobody here are rows of zero.
      </p>
      <DataTable
        caption={`${scope.inWords}: people who meet each need level, of the agency’s people in post, ${inWords(on)}`}
        columns={[AGENCY, ...heldColumns<AgencyHeldHere>(names, { isSorted: false })]}
        rows={rows}
        rowKey={({ agency }) => agency.id}
        file={{
          name: `held-by-agency-in-cluster-${on}`,
          said: { location: scope.inWords, ...saidOf(held, rows) },
        }}
      />
    </section>
  );
}

const AGENCY: Column<AgencyHeldHere> = {
  name: 'Agency',
  isKey: true,
  cell: ({ agency }) => agency.name,
  file: ({ agency }) => ({ agency: agency.name }),
};
