import { CsvButton } from '../../ui/csv-button.js';
import { gapCsv, type ShownGaps } from './gap-csv.js';
import { GapTable, PlaceHeader } from '../gap-table.js';
import type { Measure } from '../operations.js';
import { LevelTable } from '../level-table.js';

interface Props extends ShownGaps {
  day: string;
  measure: Measure;
}

/** Every cluster by place, all need levels side by side or one of them in full; and the same to take away. */
export function ByCluster(props: Props) {
  const { places, whole, day, thresholdPercent, measure } = props;
  const [level] = whole;
  return (
    <section class="tv-section" aria-labelledby="clusters">
      <h2 class="govuk-heading-l" id="clusters">
        Cluster by cluster
      </h2>
      {whole.length > 1 ? (
        <>
          <Key measure={measure} thresholdPercent={thresholdPercent} />
          <GapTable
            caption={`Held of required ${measure === 'heads' ? 'heads' : 'FTE'} by cluster and need level, ${day}`}
            places={places}
            measure={measure}
            thresholdPercent={thresholdPercent}
          />
        </>
      ) : (
        <LevelTable
          caption={`${level!.level.name}: held against required by cluster, ${day}`}
          of="Cluster"
          thresholdPercent={thresholdPercent}
          rows={places.map((place) => ({
            key: place.id,
            header: <PlaceHeader place={place} />,
            gap: place.levels[0]!,
          }))}
        />
      )}
      <CsvButton name={`required-against-held-${props.on}`} table={() => gapCsv(props)} />
    </section>
  );
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
