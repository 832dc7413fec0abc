import { compareNames, roundTo } from '@app/kernel';

/** One cell of the gap by need, in hours a week. */
export interface CellHours {
  required: number;
  held: number;
}

/** Shortfall ÷ required; where nothing is required nothing is short. To nine places, so that 6.3 of 7 hours are a tenth short. */
export const shortfallShare = ({ required, held }: CellHours): number =>
  required === 0 ? 0 : roundTo(Math.max(0, required - held) / required, 9);

/** Whether a cell is a close match: what is short is no more than the threshold, a share such as 0.1. */
export const isClose = (cell: CellHours, threshold: number): boolean => shortfallShare(cell) <= threshold;

export interface RankedCell extends CellHours {
  levelPosition: number;
  cluster: string;
}

/** Worst first: by share, then by hours short, then in the order of the levels, then by the cluster's name. */
export function worstFirst(a: RankedCell, b: RankedCell): number {
  return (
    shortfallShare(b) - shortfallShare(a) ||
    b.required - b.held - (a.required - a.held) ||
    a.levelPosition - b.levelPosition ||
    compareNames(a.cluster, b.cluster)
  );
}

/** Families call for whole people: 3.2 full-time equivalents are 4 heads. Guards against 24.000000001. */
export const requiredHeads = (fte: number): number => Math.ceil(Math.round(fte * 1e6) / 1e6);
