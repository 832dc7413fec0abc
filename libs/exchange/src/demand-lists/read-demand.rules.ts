import { roundTo } from '@app/kernel';
import type { DemandField, DemandRemark, ListedDemand } from '@app/planning';
import type { StagedRow } from '../imports/index.js';
import { type DayOrder, readDay, readHours, readWhole } from '../reading/index.js';

export interface ReadDemand {
  demand: ListedDemand;
  problems: DemandRemark[];
}

const HOURS_OF_A_WEEK = 168;

/** The cells of a row as what they mean; what cannot be read is a problem, and null. */
export function readDemand({ line, cells, problem, said }: StagedRow, order: DayOrder): ReadDemand {
  const problems: DemandRemark[] = problem ? [{ field: 'CLUSTER', says: problem }] : [];
  const read = <Value>(field: DemandField, as: (text: string) => Value | { problem: string }): Value | null => {
    const text = cells[field];
    if (!text) return null;
    const value = as(text);
    if (typeof value !== 'object' || value === null) return value;
    problems.push({ field, says: (value as { problem: string }).problem });
    return null;
  };
  const day = (text: string) => readDay(text, order);
  const demand: ListedDemand = {
    ...{ line, cluster: cells.CLUSTER || null, needLevel: cells.NEED_LEVEL || null },
    ...{ families: read('FAMILIES', readWhole), hoursPerFamily: read('HOURS_PER_FAMILY', hoursOfAFamily) },
    firstDay: read('FIRST_DAY', day),
    lastDay: cells.LAST_DAY === undefined ? undefined : read('LAST_DAY', day),
    isRight: said !== null && said !== undefined && 'isRight' in said,
  };
  return { demand, problems };
}

/* The record keeps three decimals. */
function hoursOfAFamily(text: string) {
  const hours = readHours(text);
  if (typeof hours !== 'number') return hours ?? { problem: 'It says no hours.' };
  return hours > HOURS_OF_A_WEEK ? { problem: `A week has ${HOURS_OF_A_WEEK} hours.` } : roundTo(hours, 3);
}
