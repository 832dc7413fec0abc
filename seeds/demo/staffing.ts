import { Chance } from './chance.js';
import type { PartnershipPlan, Quota, Reach, Seat } from './plan.js';

/** Work with families from day to day. Their seats take turns in how far they reach; so do those of everybody else. */
const CLOSE = new Set(
  (
    'health-visitor lead-health-visitor specialist-health-visitor family-nurse community-nursery-nurse social-worker ' +
    'senior-family-outreach-worker family-outreach-worker family-support-worker early-years-key-worker ' +
    'childrens-centre-manager young-parents-worker'
  ).split(' '),
);
const CLOSE_TURNS: Reach[] = [
  ...(['universal', 'partnership-plus', 'universal', 'universal-plus', 'none'] as const),
  ...(['universal', 'universal-plus', 'universal', 'partnership-plus', 'universal'] as const),
];
const OTHER_TURNS: Reach[] = ['none', 'universal', 'none', 'none'];

/** In the strong area the first of each of these in a cluster meets the highest level: four agencies, four professions. */
const STRONG = ['health-visitor', 'senior-family-outreach-worker', 'social-worker', 'family-support-worker'];

/** Everyone's seat: the rosters of the story, the rest dealt out evenly, the city-wide ones. */
export function seatsOf(plan: PartnershipPlan): Seat[] {
  const dealt = turnsTaken(new Chance(`${plan.key} turns`), dealtOut(plan));
  const rosters = Object.values(plan.rosters).flat();
  return [...rosters, ...plan.extra, ...withStrongArea(plan, dealt), ...cityWideSeats(plan.cityWide)];
}

const clustersOf = (plan: PartnershipPlan) => plan.areas.flatMap(({ clusters }) => clusters);

function dealtOut(plan: PartnershipPlan): Omit<Seat, 'reach'>[] {
  const open = clustersOf(plan).filter((cluster) => !plan.rosters[cluster]);
  let next = 0;
  return plan.staff.flatMap(({ agency, role, count }) =>
    Array.from({ length: count }, () => ({ agency, role, cluster: open[next++ % open.length]! })),
  );
}

function turnsTaken(chance: Chance, seats: Omit<Seat, 'reach'>[]): Seat[] {
  const taken = new Map<string, number>();
  return seats.map((seat) => {
    const turns = CLOSE.has(seat.role) ? CLOSE_TURNS : OTHER_TURNS;
    const queue = `${seat.cluster} ${turns.length}`;
    const turn = taken.get(queue) ?? (turns === CLOSE_TURNS ? 0 : chance.between(0, 3));
    taken.set(queue, turn + 1);
    return { ...seat, reach: turns[turn % turns.length]! };
  });
}

function withStrongArea(plan: PartnershipPlan, seats: Seat[]): Seat[] {
  const strong = new Set(plan.areas.find(({ name }) => name === plan.strongArea)?.clusters);
  const done = new Set<string>();
  return seats.map((seat) => {
    const place = `${seat.cluster} ${seat.role}`;
    if (!strong.has(seat.cluster!) || !STRONG.includes(seat.role) || done.has(place)) return seat;
    done.add(place);
    return { ...seat, reach: 'partnership-plus', hours: 37, gaps: {} };
  });
}

const cityWideSeats = (quotas: Quota[]): Seat[] =>
  quotas.flatMap(({ agency, role, count }) =>
    Array.from({ length: count }, () => ({ agency, role, cluster: null, reach: 'none' as const })),
  );
