import { addDays, type Day, type Id, newId } from '@app/kernel';
import type { Chance } from '../../seeds/demo/chance.js';
import type { Row } from '../../seeds/loading/rows.js';
import { isInFirstArea, OPENED, TODAY, type World } from './world.js';

export interface Person {
  id: Id;
  site: number;
  /** Where else this person may have a post. */
  sites: number[];
  lineManager: Id | null;
}

const SECOND_POST = 0.05;
const SAME_POST = ['role_id', 'employer_id', 'site_id'];
const LEFT = 0.03;
const HOURS_UNKNOWN = 0.01;
const NO_SITE = 0.01;

/** How many people the manager of the bench has. */
const TEAM = 12;

/** From so many people on, the first area grows no more: what is asked of it there must not cost more because others grow. */
const FIRST_AREA_FULL = 8_000;

/** The first is the trainer, the second the manager of those who come next; all others have no manager. */
export function makePeople(howMany: number, { sites }: World): Person[] {
  const ids = Array.from({ length: howMany }, () => newId());
  const isInTeam = (at: number) => at > 1 && at <= 1 + TEAM;
  const everywhere = [...sites.keys()];
  const outside = everywhere.filter((site) => !isInFirstArea(site));
  return ids.map((id, at) => {
    const allowed = at < FIRST_AREA_FULL ? everywhere : outside;
    return { id, site: allowed[at % allowed.length]!, sites: allowed, lineManager: isInTeam(at) ? ids[1]! : null };
  });
}

export function practitionerRow({ id }: Person, { keys }: World, chance: Chance): Row {
  return { id, profession_id: chance.pick([...keys.professions.values()]), paid: chance.happens(0.95) };
}

export const identityRow = ({ id }: Person, at: number): Row => ({
  practitioner_id: id,
  given_name: `Given ${at % 97}`,
  family_name: `Family ${at}`,
});

export function postRows(person: Person, world: World, chance: Chance): Row[] {
  const main = postRow(person, person.site, world, chance);
  if (!chance.happens(SECOND_POST)) return [main];
  const other = postRow(person, chance.pick(person.sites), world, chance);
  return SAME_POST.every((column) => main[column] === other[column]) ? [main] : [main, other];
}

function postRow({ id, lineManager }: Person, site: number, { agencies, keys, sites }: World, chance: Chance): Row {
  const from = addDays(TODAY, -chance.between(60, 900));
  return {
    id: newId(),
    practitioner_id: id,
    line_manager_id: lineManager,
    role_id: chance.pick([...keys.roles.values()]),
    employer_id: chance.pick(agencies),
    site_id: chance.happens(NO_SITE) ? null : sites[site]!,
    weekly_hours: chance.happens(HOURS_UNKNOWN) ? null : chance.pick([14.8, 18.5, 22.2, 30, 37, 37]),
    valid_from: from,
    valid_until: chance.happens(LEFT) ? lastly(from, chance) : null,
    recorded_at: OPENED > from ? OPENED : `${from} 09:00Z`,
  };
}

const lastly = (from: Day, chance: Chance): Day => addDays(from, chance.between(30, 1_200));
