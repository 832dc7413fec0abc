import { functions, grid, roles } from '../reference/index.js';
import { TODAY } from './calendar.js';
import type { Chance } from './chance.js';
import type { Person } from './people.js';
import type { Gap } from './plan.js';
import type { World } from './world.js';

type Asks = Map<string, [competency: string, rank: number][]>;

const essentials = (
  items: { key: string; requirements: { competency: string; rank: number; essential: boolean }[] }[],
): Asks => new Map(items.map(({ key, requirements }) => [key, requirements.flatMap(essentialPair)]));
const essentialPair = (one: { competency: string; rank: number; essential: boolean }): [string, number][] =>
  one.essential ? [[one.competency, one.rank]] : [];

const BY_ROLE = essentials(roles);
const BY_FUNCTION = essentials(functions);
const atLevel = (level: string) => grid.filter((cell) => cell.level === level).flatMap(essentialPair);

/** Some of the least trained stand close to families: only in these roles does anybody lack a part of the Common Core. */
const SHORT_OF_THE_CORE = new Set(
  'befriender childminder family-mentor family-outreach-worker nursery-officer teacher'.split(' '),
);
const GAPS: Gap[] = ['lapsed', 'lapsed', 'below', 'below', 'self-rated', 'none'];

/** Puts together what each person is asked for and is to reach, and decides where they fall short. */
export function decideAsks(world: World, people: Person[]): void {
  const chance = world.chanceOf('gaps');
  for (const person of people) {
    for (const [competency, rank] of asksOf(person))
      person.asked.set(competency, Math.max(rank, person.asked.get(competency) ?? 0));
    person.gaps = new Map(Object.entries(person.seat?.gaps ?? {}));
    if (person.seat && !person.exact) addGaps(person, chance);
  }
}

const asksOf = ({ posts, functions: carried, seat }: Person) => [
  ...posts.flatMap(({ role }) => BY_ROLE.get(role) ?? []),
  ...carried.flatMap((key) => BY_FUNCTION.get(key) ?? []),
  ...(seat ? atLevel(seat.reach) : []),
];

function addGaps(person: Person, chance: Chance): void {
  const asked = [...person.asked.keys()];
  const onePost = person.posts.filter(({ until }) => !until || until > TODAY).length === 1;
  const core = onePost && SHORT_OF_THE_CORE.has(person.seat!.role);
  if (chance.happens(0.16)) addGap(person, chance.pick(asked.filter(outsideCore)), chance);
  if (core && chance.happens(0.18)) addGap(person, chance.pick(asked.filter(askedByRoleAlone(person))), chance);
}

function addGap(person: Person, competency: string, chance: Chance): void {
  const gap = chance.pick(GAPS);
  person.gaps.set(competency, gap === 'below' && person.asked.get(competency) === 1 ? 'none' : gap);
}

/* Nobody carries a function without the part of the Common Core that it takes. */
const askedByRoleAlone =
  ({ functions: carried }: Person) =>
  (competency: string) =>
    !outsideCore(competency) && !carried.some((key) => BY_FUNCTION.get(key)!.some(([asked]) => asked === competency));

const outsideCore = (competency: string) => !competency.startsWith('cc10.');
