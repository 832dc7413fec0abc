import { type Day, formatDay } from '@app/kernel';

/** When a figure of demand was recorded, and as of which day the list was that told of it. */
export interface DemandTold {
  recordedOn: Day;
  listedOn: Day | null;
}

/** Where the demand of an answer comes from: the latest of it says when. */
export function demandInWords(told: readonly DemandTold[]): string {
  const [latest] = [...told].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  if (!latest)
    return 'No families are expected here that day, as far as is recorded, so nothing falls short. A data steward brings in a list of demand: on the desk, under Lists.';
  const recorded = `recorded on ${formatDay(latest.recordedOn)}`;
  return latest.listedOn
    ? `Families expected are those of lists of demand, the last as of ${formatDay(latest.listedOn)} and ${recorded}.`
    : `Families expected are those ${recorded}.`;
}

const keyOf = ({ recordedOn, listedOn }: DemandTold) => `${recordedOn} ${listedOn ?? ''}`;
