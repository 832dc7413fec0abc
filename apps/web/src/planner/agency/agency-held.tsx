import { Link } from 'wouter-preact';
import { inWords, sentenceCase } from '../../shared/words.js';
import { agencyCsv } from './agency-csv.js';
import type { AgencyHeld } from './operations.js';
import { AgencyTable, PlaceRow } from './agency-table.js';
import { CsvButton } from '../../ui/csv-button.js';
import { PlaceHeader } from '../gap-table.js';
import { HIDDEN, outOf } from '../../shared/numbers.js';
import { OfFigures } from '../of-figures.js';
import { Triangle } from '../triangle.js';
import { usePlan } from '../use-plan.js';
import { WhyHidden } from '../why-hidden.js';

interface Props {
  held: AgencyHeld;
  /** The name of the only need level to show; all of them if left out. */
  level?: string;
}

/** The people of one agency who meet each need level, of its people in post. */
export function AgencyHeldShown({ held, level: chosen }: Props) {
  const { agency, whole, place, on } = held;
  const shown = ofLevel(held, chosen);
  return (
    <>
      {whole[0]?.heads.hidden && <WhyHidden />}
      <section class="tv-section" aria-labelledby="agency">
        <h2 class="govuk-heading-l" id="agency">
          {agency.name}
        </h2>
        <OfFigures {...held} />
        <NotSplit />
        {whole[0]?.heads.base === 0 && <Nobody {...agency} />}
        <div class="tv-beside">
          <Triangle
            about={`People of ${agency.name} who meet each need level, of its people in post, ${inWords(on)}`}
            bands={[...whole].reverse().map(({ level, heads }) => ({
              name: level,
              figure: heads,
              says: heads.hidden ? HIDDEN : `${outOf(heads)} in post meet it`,
              aside: Boolean(chosen) && level !== chosen,
            }))}
          />
          <AgencyTable caption={`Meet the level, of all in post, ${inWords(on)}`} of="Place" levels={shown.whole}>
            <PlaceRow header={<PlaceName name={sentenceCase(place)} />} levels={shown.whole} />
          </AgencyTable>
        </div>
      </section>
      <section class="tv-section" aria-labelledby="clusters">
        <h2 class="govuk-heading-l" id="clusters">
          Cluster by cluster
        </h2>
        <AgencyTable
          caption={`${agency.name}: people who meet the level, of its people in post there, ${inWords(on)}`}
          of="Cluster"
          levels={shown.whole}
        >
          {shown.clusters.map(({ cluster, levels }) => (
            <PlaceRow
              key={cluster.id}
              header={<PlaceHeader place={{ ...cluster, area: cluster.area.name }} />}
              levels={levels}
            />
          ))}
        </AgencyTable>
        <CsvButton name={`held-by-agency-${on}`} table={() => agencyCsv(shown)} />
      </section>
    </>
  );
}

const PlaceName = ({ name }: { name: string }) => (
  <th class="govuk-table__header" scope="row">
    {name}
  </th>
);

function ofLevel({ whole, clusters, ...held }: AgencyHeld, name?: string): AgencyHeld {
  const isChosen = ({ level }: { level: string }) => !name || level === name;
  return {
    ...held,
    whole: whole.filter(isChosen),
    clusters: clusters.map(({ cluster, levels }) => ({ cluster, levels: levels.filter(isChosen) })),
  };
}

function NotSplit() {
  const { linkTo } = usePlan();
  return (
    <div class="govuk-inset-text">
      What is required is not split by agency, for families belong to none. So these are the agency’s people who meet
      each need level, of all its people in post; not everybody’s work calls for every level.{' '}
      <Link class="govuk-link" href={linkTo('/plan', { agency: null })}>
        Required against held of all agencies together
      </Link>
    </div>
  );
}

const Nobody = ({ name, expected }: AgencyHeld['agency']) => (
  <p class="govuk-body">
    <strong>{name} has nobody in post that day.</strong>{' '}
    {expected && 'It is expected in the partnership, so its absence shows as rows of zero.'}
  </p>
);
