import { Link } from 'wouter-preact';
import { inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import type { Column } from '../../ui/table-column.js';
import { CLUSTER, ClusterName } from '../cluster-name.js';
import { gapColumns, saidOf } from '../gap-columns.js';
import type { NeedLevelGap } from '../operations.js';
import { usePlan } from '../use-plan.js';
import { WhyLink } from '../why-link.js';
import type { LevelAnswer } from './operations.js';

interface Props {
  level: LevelAnswer['needLevels'][number];
  gaps: LevelAnswer['requiredAgainstHeld'];
}

interface ShortCluster {
  id: string;
  name: string;
  area: string;
  gap: NeedLevelGap;
}

/** Where less is held than required at one need level, by cluster. */
export function LevelShortfalls({ level, gaps }: Props) {
  const { clusters, on } = gaps;
  const { linkTo } = usePlan();
  const short = clusters.flatMap(({ cluster, needLevels }): ShortCluster[] => {
    const gap = needLevels.find(({ needLevel }) => needLevel.id === level.id);
    return gap && gap.shortfallPercent !== 0 ? [{ ...cluster, area: cluster.area.name, gap }] : [];
  });
  const isExpected = clusters.some(({ needLevels }) =>
    needLevels.some(({ needLevel, heads }) => needLevel.id === level.id && heads.base !== 0),
  );
  const hidden = short.filter(({ gap }) => gap.close === null).length;
  return (
    <section class="tv-section" aria-labelledby="short">
      <h2 class="govuk-heading-l" id="short">
        Where it is short
      </h2>
      <DataTable
        caption={`${level.name}: ${shownInWords(hidden, clusters.length)}, ${inWords(on)}`}
        columns={[LOOKED_INTO, ...gapColumns(({ gap }: ShortCluster) => gap)]}
        rows={[...short].sort(worstFirst)}
        rowKey={({ id }) => id}
        file={{ said: { 'need level': level.name, ...saidOf(gaps, short) } }}
        empty={<p class="govuk-body">{emptyInWords(level.forFamilies, isExpected)}</p>}
      />
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

const rankOf = ({ close }: NeedLevelGap) => (close === null ? 2 : Number(close));

/* Those whose figures are hidden come last. Those with too little before those that are close enough; of these whoever lacks the larger share. */
const worstFirst = ({ gap: one }: ShortCluster, { gap: other }: ShortCluster) =>
  rankOf(one) - rankOf(other) || (other.shortfallPercent ?? 0) - (one.shortfallPercent ?? 0);

function shownInWords(hidden: number, all: number) {
  if (hidden === 0) return 'clusters where less is held than required';
  return hidden === all
    ? 'every cluster, figures hidden'
    : 'clusters where less is held than required, and those with figures hidden';
}

function emptyInWords(forFamilies: boolean, isExpected: boolean) {
  if (!forFamilies) return NO_DEMAND;
  return isExpected
    ? 'Nowhere: in every cluster as much is held as is required, or more.'
    : 'No families are recorded as expected at it on that day, so nothing is required.';
}

const NO_DEMAND = 'This is work for a neighbourhood, so no families are expected at it and nothing is counted.';

const LOOKED_INTO: Column<ShortCluster> = {
  ...CLUSTER,
  cell: ({ gap, ...cluster }) => (
    <>
      <ClusterName {...cluster} />
      <span class="tv-why-link">
        <WhyLink cluster={cluster} needLevel={gap.needLevel} close={gap.close} />
      </span>
    </>
  ),
};
