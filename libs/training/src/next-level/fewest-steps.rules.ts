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
  /** Steps are tried in the order of their days, times, then keys. */
  on: Day;
  startsAt?: string;
  /** When it begins and ends; left out, it takes no time of its own. */
  hours?: Hours | null;
  /** Whether one has a place there. */
  isBooked?: boolean;
}
export type Hours = readonly [begins: number, ends: number];

export interface FewestSteps<One extends Step> {
  steps: One[];
  left: Gap[];
  /** Those at the same time as another, where no plan as short was found whose times leave room for each other. */
  overlapping: One[];
}

/** How many times are tried at most for a plan that leaves room; what is on offer to one person needs far fewer. */
const MOST_TRIES = 20_000;

/**
 * The fewest steps that close every gap that any step can close, found exactly: gap by gap, over the sets already closed. Of choices
 * equally short it takes one that leaves room for all of its steps, of these one in which one has most of the places already, and of these the first
 * in the order of the steps' days, times and keys; so the same facts give the same steps.
 */
export function fewestSteps<One extends Step>(
  gaps: Gap[],
  offered: One[],
  timesOf: (step: One) => One[] = (step) => [step],
): FewestSteps<One> {
  const closable = gaps.filter(({ competencyId }) => offered.some(({ closes }) => closes.includes(competencyId)));
  // As bigints, since a need level may ask for more than the 31 that the bits of a number hold.
  const bit = new Map(closable.map(({ competencyId }, index) => [competencyId, 1n << BigInt(index)]));
  const useful = offered
    .map((step) => ({ step, mask: step.closes.reduce((mask, id) => mask | (bit.get(id) ?? 0n), 0n) }))
    .filter(({ mask }) => mask !== 0n)
    // Where the plans with the most places leave no room, a place is still tried first.
    .sort((a, b) => Number(!a.step.isBooked) - Number(!b.step.isBooked) || inOrder(a.step, b.step));
  const all = shortestWays(useful, (1n << BigInt(closable.length)) - 1n);
  const withPlaces = fewestWithoutPlace(all);
  const steps = withRoom(withPlaces, timesOf) ?? withRoom(all, timesOf) ?? atFirstFreeTime(withPlaces, timesOf);
  return {
    steps: steps.sort(inOrder),
    left: gaps.filter(({ competencyId }) => !bit.has(competencyId)),
    overlapping: steps.filter((step) => steps.some((other) => other !== step && overlap(step, other))),
  };
}

interface Useful<One> {
  step: One;
  mask: bigint;
}

/** From sets of closed gaps, the steps to take next: all of the shortest plans and no other, each beginning with no gap closed. */
type Ways<One> = (closed: bigint, taken: number) => { step: One; next: bigint }[];

/* Breadth first up to the first plan that closes everything, then back along what leads there. Each set of closed gaps is gone on from by
   its first open gap: that one has to be closed at some time, so no shortest plan is missed. */
function shortestWays<One>(useful: Useful<One>[], all: bigint): Ways<One> {
  const from = (closed: bigint) => {
    const open = ~closed & all & -(~closed & all);
    return useful.filter(({ mask }) => mask & open).map(({ step, mask }) => ({ step, next: closed | mask }));
  };
  const reached = [new Set([0n])];
  while (!reached.at(-1)!.has(all))
    reached.push(new Set([...reached.at(-1)!].flatMap((closed) => from(closed).map(({ next }) => next))));
  const leading = [new Set([all])];
  for (const closedSets of reached.slice(0, -1).reverse())
    leading.unshift(
      new Set([...closedSets].filter((closed) => from(closed).some(({ next }) => leading[0]!.has(next)))),
    );
  return (closed, taken) => from(closed).filter(({ next }) => leading[taken + 1]?.has(next));
}

/* Of these plans those with the fewest steps for which a place, or somebody who observes, is still to be found. */
function fewestWithoutPlace<One extends Step>(ways: Ways<One>): Ways<One> {
  const known = new Map<string, number>();
  const from = (closed: bigint, taken: number): number => {
    const key = `${closed} ${taken}`;
    const fewest = known.get(key) ?? Math.min(...ways(closed, taken).map((way) => through(way, taken)), END);
    const least = fewest === END ? 0 : fewest;
    known.set(key, least);
    return least;
  };
  const through = ({ step, next }: { step: One; next: bigint }, taken: number) =>
    Number(!step.isBooked) + from(next, taken + 1);
  return (closed, taken) => ways(closed, taken).filter((way) => through(way, taken) === from(closed, taken));
}

const END = Infinity;

function withRoom<One extends Step>(ways: Ways<One>, timesOf: (step: One) => One[]): One[] | null {
  let tries = 0;
  const goOn = (closed: bigint, taken: One[]): One[] | null => {
    const onwards = ways(closed, taken.length);
    if (onwards.length === 0) return taken;
    for (const { step, next } of onwards)
      for (const time of timesOf(step)) {
        if (++tries > MOST_TRIES) return null;
        const plan = taken.some((other) => overlap(time, other)) ? null : goOn(next, [...taken, time]);
        if (plan) return plan;
      }
    return null;
  };
  return goOn(0n, []);
}

/* Where not all find room, as many as do without moving those before them; whoever has one time alone comes first. */
function atFirstFreeTime<One extends Step>(ways: Ways<One>, timesOf: (step: One) => One[]): One[] {
  const plan: One[][] = [];
  let closed = 0n;
  for (let [way] = ways(closed, 0); way; [way] = ways(closed, plan.length)) {
    plan.push(timesOf(way.step));
    closed = way.next;
  }
  return plan
    .sort((a, b) => Math.min(a.length, 2) - Math.min(b.length, 2))
    .reduce<One[]>((taken, times) => {
      const free = times.find((time) => !taken.some((other) => overlap(time, other)));
      return [...taken, free ?? times[0]!];
    }, []);
}

function overlap({ hours: one }: Step, { hours: other }: Step): boolean {
  return !!one && !!other && one[0] < other[1] && other[0] < one[1];
}

/** By their days, times, then keys. */
const inOrder = (a: Step, b: Step) => compare(orderOf(a), orderOf(b));
const orderOf = ({ on, startsAt = '', key }: Step) => `${on} ${startsAt} ${key}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
