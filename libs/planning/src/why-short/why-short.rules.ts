/** What is counted of one requirement, beside what its need level requires there; hours are those of a week. */
export interface Counted {
  requiredHours: number;
  heldHours: number;
  requiredHeads: number;
  /** Heads who hold this one requirement. */
  held: number;
  /** Heads who lack nothing else. */
  onlyThis: number;
}

/**
 * Whether a requirement is a reason why its level is short: too few hold it, or somebody would meet the level with it. One that enough
 * people hold, and that everybody who lacks it lacks beside others, is none yet.
 */
export const isInTheWay = ({ requiredHours, heldHours, requiredHeads, held, onlyThis }: Counted): boolean =>
  heldHours < requiredHours && (held < requiredHeads || onlyThis > 0);
