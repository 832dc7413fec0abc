import { type Day, EARLIEST_DAY, type Id, keyOf } from '@app/kernel';
import { meaningKey } from '@app/workforce';
import { type Demand, type DemandCell, type DemandRemark, type ListedDemand, type OfferedForDemand } from './demand.js';

/** A row of which all is known. */
export interface DemandRow extends DemandCell, Omit<Demand, 'lastDay'> {
  line: number;
  /** Undefined has no column; null is empty. */
  lastDay: Day | null | undefined;
  isRight: boolean;
}

/** No figure is for so far ahead; a year mistyped would be. */
const LATEST_DAY: Day = '2100-01-01';

/** A row with the cluster and need level that it names, or all that is wrong with it. */
export function readDemandRow(row: ListedDemand, offered: OfferedForDemand): DemandRow | { problems: DemandRemark[] } {
  const [clusterId, needLevelId] = [clusterIn(row, offered), needLevelIn(row, offered)];
  const problems = [clusterId, needLevelId].flatMap((found) => (typeof found === 'string' ? [] : [found]));
  problems.push(...figuresMissing(row), ...daysWrong(row));
  if (problems.length > 0) return { problems };
  return {
    ...{ line: row.line, clusterId: clusterId as Id, needLevelId: needLevelId as Id, isRight: row.isRight },
    ...{ families: row.families!, hoursPerFamily: row.hoursPerFamily!, firstDay: row.firstDay!, lastDay: row.lastDay },
  };
}

function clusterIn({ cluster: name }: ListedDemand, { clusters, meanings }: OfferedForDemand): Id | DemandRemark {
  if (!name) return { field: 'CLUSTER', says: 'It names no cluster.' };
  const called = clusters.filter((one) =>
    [one.name, `${one.name}, ${one.area}`].some((own) => keyOf(own) === keyOf(name)),
  );
  if (called.length > 1)
    return {
      field: 'CLUSTER',
      says: `More than one cluster is called “${name}”: write its area behind it, as “${called[0]!.name}, ${called[0]!.area}”.`,
    };
  const id = called[0]?.id ?? meanings.get(meaningKey('CLUSTER', name));
  return (
    clusters.find((one) => one.id === id)?.id ?? {
      ...{ field: 'CLUSTER', says: `No cluster is called “${name}”: say which is meant.`, isUnknownName: true },
    }
  );
}

function needLevelIn({ needLevel: name }: ListedDemand, { levels, meanings }: OfferedForDemand): Id | DemandRemark {
  if (!name) return { field: 'NEED_LEVEL', says: 'It names no need level.' };
  const isCalled = (own: string) => keyOf(own) === keyOf(name);
  const id = meanings.get(meaningKey('NEED_LEVEL', name));
  const level =
    levels.find((one) => isCalled(one.name)) ??
    levels.find(({ synonyms }) => synonyms.some(isCalled)) ??
    levels.find((one) => one.id === id);
  if (!level)
    return { field: 'NEED_LEVEL', says: `No need level is called “${name}”: say which is meant.`, isUnknownName: true };
  return level.forFamilies
    ? level.id
    : {
        field: 'NEED_LEVEL',
        says: `${level.name} is for everybody: no families are expected there. Leave the row out.`,
      };
}

const figuresMissing = ({ families, hoursPerFamily }: ListedDemand): DemandRemark[] => [
  ...(families === null ? [{ field: 'FAMILIES' as const, says: 'It does not say how many families.' }] : []),
  ...(hoursPerFamily === null
    ? [{ field: 'HOURS_PER_FAMILY' as const, says: 'It does not say how many hours a week each family calls for.' }]
    : []),
];

function daysWrong({ firstDay, lastDay }: ListedDemand): DemandRemark[] {
  if (!firstDay) return [{ field: 'FIRST_DAY', says: 'It does not say from which day on.' }];
  if (firstDay < EARLIEST_DAY) return [{ field: 'FIRST_DAY', says: 'Nothing is kept of before 1950.' }];
  const field = firstDay >= LATEST_DAY ? 'FIRST_DAY' : 'LAST_DAY';
  if ((lastDay ?? firstDay) >= LATEST_DAY)
    return [{ field, says: 'Nobody can expect so far ahead: look at the year.' }];
  return lastDay && lastDay < firstDay ? [{ field: 'LAST_DAY', says: 'It ends before it begins.' }] : [];
}
