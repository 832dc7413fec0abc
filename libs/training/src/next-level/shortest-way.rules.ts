/** One requirement that is not met. */
export interface Gap {
  competencyId: string;
  required: number;
}

/** One thing a person can do, and the gaps that it closes by its own evidence. */
export interface Step {
  key: string;
  closes: string[];
  /** Steps are tried in the order of their days, then keys. */
  on: string;
}

/**
 * The fewest steps that close every gap that any step can close, found exactly: gap by gap, over the sets already closed.
 * Of ways equally short it takes the first found in the order of the steps' days and keys, so the same facts give the same way.
 */
export function shortestWay(gaps: Gap[], steps: Step[]): { way: Step[]; left: Gap[] } {
  const closable = gaps.filter(({ competencyId }) => steps.some(({ closes }) => closes.includes(competencyId)));
  // As bigints, since a need level may ask for more than the 31 that the bits of a number hold.
  const bit = new Map(closable.map(({ competencyId }, index) => [competencyId, 1n << BigInt(index)]));
  const useful = steps
    .map((step) => ({ step, mask: step.closes.reduce((mask, id) => mask | (bit.get(id) ?? 0n), 0n) }))
    .filter(({ mask }) => mask !== 0n)
    .sort((a, b) => compare(`${a.step.on} ${a.step.key}`, `${b.step.on} ${b.step.key}`));
  const all = (1n << BigInt(closable.length)) - 1n;
  return { way: search(useful, all), left: gaps.filter(({ competencyId }) => !bit.has(competencyId)) };
}

interface Useful {
  step: Step;
  mask: bigint;
}

/* Breadth first, so the first way that closes everything is the shortest. Each set of closed gaps is entered once, always by
   working on its first open gap: that one has to be closed at some time, so nothing shorter is missed. */
function search(useful: Useful[], all: bigint): Step[] {
  let ways = new Map<bigint, Step[]>([[0n, []]]);
  while (!ways.has(all)) {
    const longer = new Map<bigint, Step[]>();
    for (const [closed, way] of ways) {
      const open = ~closed & all & -(~closed & all);
      for (const { step, mask } of useful) {
        if (!(mask & open) || longer.has(closed | mask)) continue;
        longer.set(closed | mask, [...way, step]);
      }
    }
    ways = longer;
  }
  return (ways.get(all) as Step[]).sort((a, b) => compare(`${a.on} ${a.key}`, `${b.on} ${b.key}`));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
