import { Link } from 'wouter-preact';
import { inWords } from '../../shared/words.js';
import { PlaceHeader } from '../gap-table.js';
import type { LevelAnswer } from './operations.js';
import { LevelTable } from '../level-table.js';
import { usePlan } from '../use-plan.js';

interface Props {
  level: LevelAnswer['needLevels'][number];
  gaps: LevelAnswer['requiredAgainstHeld'];
}

/** Where less is held than required at one need level, by place. */
export function LevelShortfalls({ level, gaps: { clusters, thresholdPercent, on } }: Props) {
  const { linkTo } = usePlan();
  const rows = clusters.flatMap(({ cluster, levels }) => {
    const gap = levels.find((one) => one.level.id === level.id);
    return gap && gap.shortfallPercent !== 0 ? [{ cluster, gap }] : [];
  });
  const isHidden = rows.some(({ gap }) => gap.close === null);
  return (
    <section class="tv-section" aria-labelledby="short">
      <h2 class="govuk-heading-l" id="short">
        Where it is short
      </h2>
      {rows.length > 0 ? (
        <LevelTable
          caption={`${level.name}: ${isHidden ? 'every cluster, figures hidden' : 'clusters where less is held than required'}, ${inWords(on)}`}
          of="Cluster"
          thresholdPercent={thresholdPercent}
          rows={rows.map(({ cluster, gap }) => ({
            key: cluster.id,
            header: <PlaceHeader place={{ ...cluster, area: cluster.area.name }} />,
            gap,
          }))}
        />
      ) : (
        <p class="govuk-body">
          {level.forFamilies ? 'Nowhere: in every cluster as much is held as is required, or more.' : NO_DEMAND}
        </p>
      )}
      {level.forFamilies && (
        <p class="govuk-body">
          <Link class="govuk-link" href={linkTo('/plan', { level: level.id, agency: null })}>
            Every cluster at this need level
          </Link>
        </p>
      )}
    </section>
  );
}

const NO_DEMAND = 'This is work for a neighbourhood, so no families are expected at it and nothing is counted.';
