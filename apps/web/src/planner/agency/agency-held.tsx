import { Link } from 'wouter-preact';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { CLUSTER } from '../cluster-name.js';
import { saidOf } from '../gap-columns.js';
import { heldColumns } from '../held-columns.js';
import { DayToCome } from '../day-to-come.js';
import { OfFigures } from '../of-figures.js';
import { usePlan } from '../use-plan.js';
import { WhyHidden } from '../why-hidden.js';
import { type Agency, type AgencyHeld, type HeldAt, ofLevel } from './operations.js';

interface Props {
  held: AgencyHeld;
  agency: Agency;
  /** The only need level to show; null is all of them. */
  levelId: string | null;
}

/** The people of one agency who meet each need level, of its people in post. */
export function AgencyHeldShown({ held, agency, levelId }: Props) {
  const { whole, on } = held;
  const { names, all, clusters } = ofLevel(held, levelId);
  const inFile = ({ name }: HeldAt) => ({ agency: agency.name, location: name });
  const columns = heldColumns<HeldAt>(names, { isSorted: true });
  return (
    <>
      <h2 class="govuk-heading-l">{agency.name}</h2>
      <DayToCome on={on}>
        <WhyHidden shown={held} />
        <section class="tv-section" aria-label={agency.name}>
          <OfFigures {...held} scope={{ inWords: `people of ${agency.name}` }} shown={held} />
          <NotSplit />
          {whole[0]?.heads.base === 0 && <Nobody {...agency} />}
          <DataTable
            caption={`Meet the level, of all in post, ${inWords(on)}`}
            columns={[WHERE, ...columns]}
            rows={[all]}
            rowKey={({ id }) => id}
            file={{ said: { agency: agency.name, ...saidOf(held, all) } }}
          />
        </section>
        <section class="tv-section" aria-labelledby="clusters">
          <h2 class="govuk-heading-l" id="clusters">
            Cluster by cluster
          </h2>
          <DataTable
            caption={`${agency.name}: people who meet the level, of its people in post there, ${inWords(on)}`}
            columns={[{ ...CLUSTER, file: inFile }, ...columns]}
            rows={clusters}
            rowKey={({ id }) => id}
            file={{ name: `held-by-agency-${on}`, before: [all], said: saidOf(held, held) }}
          />
        </section>
      </DayToCome>
    </>
  );
}

const WHERE: Column<HeldAt> = { name: 'Where', isKey: true, cell: () => 'Wherever it works' };

function NotSplit() {
  const { linkTo } = usePlan();
  return (
    <div class="govuk-inset-text">
      What is required is not split by agency, for families belong to none: so there is no triangle to fill here. These
      are the agency’s people who meet each need level, of all its people in post; not everybody’s work calls for every
      level.{' '}
      <Link class="govuk-link" href={linkTo('/plan', { agency: null })}>
        Required against held of all agencies together
      </Link>
    </div>
  );
}

const Nobody = ({ name, expected }: Agency) => (
  <p class="govuk-body">
    <strong>{name} has nobody in post that day.</strong>{' '}
    {expected && 'It is expected in the partnership, so its absence shows as rows of zero.'}
  </p>
);
