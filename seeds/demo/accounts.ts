import { OPENED } from './calendar.js';
import { DEMO, demoPeople } from './demo-people.js';
import type { Person } from './people.js';
import type { World } from './world.js';

const GRANTS: Record<string, string[]> = {
  planner: ['planner', 'exact figures'],
  trainer: ['trainer', 'practitioner'],
  practitioner: ['practitioner'],
  manager: ['manager', 'practitioner'],
  steward: ['steward'],
  'neighbour-planner': ['planner', 'exact figures'],
};
const GRANTED_FROM = '2024-01-01';

/** Subject → account of those who can sign in. */
export type Accounts = Map<string, string>;

export function addAccounts(world: World, people: Person[]): Accounts {
  const mine = demoPeople.filter(({ partnershipId }) => partnershipId === world.plan.id);
  const accounts = new Map(mine.map(({ subject }) => [subject, world.id(OPENED)] as const));
  for (const [subject, id] of accounts) {
    const practitioner = people.find((person) => person.subject === subject)!;
    world.add('account', { id, issuer: DEMO.issuer, subject, practitioner_id: practitioner.id });
    for (const kind of GRANTS[subject] ?? [])
      world.add('granted', { id: world.id(OPENED), account_id: id, kind, area_id: null, valid_from: GRANTED_FROM });
  }
  return accounts;
}
