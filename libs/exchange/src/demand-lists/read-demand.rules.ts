import { roundTo } from '@app/kernel';
import type { DemandField, DemandRemark, ListedDemand } from '@app/planning';
import type { StagedRow } from '../imports/index.js';
import { cellsReader, type DayOrder, readDay, readHours, readWhole } from '../reading/index.js';

export interface ReadDemand {
  demand: ListedDemand;
  problems: DemandRemark[];
}

const HOURS_OF_A_WEEK = 168;

/** The cells of a row as what they mean; what cannot be read is a problem, and null. */
export function readDemand(staged: StagedRow, order: DayOrder): ReadDemand {
  const { text, read, problems } = cellsReader<DemandField>(staged, 'CLUSTER');
  const day = (written: string) => readDay(written, order);
  const demand: ListedDemand = {
    ...{ line: staged.line, cluster: text('CLUSTER') ?? null, needLevel: text('NEED_LEVEL') ?? null },
    families: read('FAMILIES', readWhole) ?? null,
    hoursPerFamily: read('HOURS_PER_FAMILY', hoursOfAFamily) ?? null,
    ...{ firstDay: read('FIRST_DAY', day) ?? null, lastDay: read('LAST_DAY', day) },
    isRight: Boolean(staged.said && 'isRight' in staged.said),
  };
  return { demand, problems };
}

/* The record keeps three decimals. */
function hoursOfAFamily(text: string) {
  const hours = readHours(text);
  if (typeof hours !== 'number') return hours;
  return hours > HOURS_OF_A_WEEK ? { problem: `A week has ${HOURS_OF_A_WEEK} hours.` } : roundTo(hours, 3);
}
