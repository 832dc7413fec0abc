import type { Day, Id } from '@app/kernel';

/** One requirement that is not met. */
export interface Gap {
  competencyId: Id;
  required: number;
}

/** One thing a person can do, and the gaps that it closes by its own evidence. */
export interface Step {
  key: string;
  closes: Id[];
  /** Steps are tried in the order of their days, then keys. */
  on: Day;
}

/**
 * The fewest steps that close every gap that any step can close, found exactly: gap by gap, over the sets already closed.
 * Of choices equally short it takes the first found in the order of the steps' days and keys, so the same facts give the same steps.
 */
export function fewestSteps<One extends Step>(gaps: Gap[], offered: One[]): { steps: One[]; left: Gap[] } {
  const closable = gaps.filter(({ competencyId }) => offered.some(({ closes }) => closes.includes(competencyId)));
  // As bigints, since a need level may ask for more than the 31 that the bits of a number hold.
  const bit = new Map(closable.map(({ competencyId }, index) => [competencyId, 1n << BigInt(index)]));
  const useful = offered
    .map((step) => ({ step, mask: step.closes.reduce((mask, id) => mask | (bit.get(id) ?? 0n), 0n) }))
    .filter(({ mask }) => mask !== 0n)
    .sort((a, b) => inOrder(a.step, b.step));
  const all = (1n << BigInt(closable.length)) - 1n;
  return { steps: search(useful, all), left: gaps.filter(({ competencyId }) => !bit.has(competencyId)) };
}

interface Useful<One> {
  step: One;
  mask: bigint;
}

/* Breadth first, so the first choice that closes everything is the shortest. Each set of closed gaps is entered once, always by
   working on its first open gap: that one has to be closed at some time, so nothing shorter is missed. */
function search<One extends Step>(useful: Useful<One>[], all: bigint): One[] {
  let choices = new Map<bigint, One[]>([[0n, []]]);
  while (!choices.has(all)) {
    const longer = new Map<bigint, One[]>();
    for (const [closed, steps] of choices) {
      const open = ~closed & all & -(~closed & all);
      for (const { step, mask } of useful) {
        if (!(mask & open) || longer.has(closed | mask)) continue;
        longer.set(closed | mask, [...steps, step]);
      }
    }
    choices = longer;
  }
  return choices.get(all)!.sort(inOrder);
}

/** By their days, then keys. */
export const inOrder = (a: Step, b: Step) => compare(`${a.on} ${a.key}`, `${b.on} ${b.key}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
