import type { GrantKind } from '@app/access';
import type { Id } from '@app/kernel';
import { OPENED } from './calendar.js';
import { DEMO, demoPeople } from './demo-people.js';
import type { Person } from './people.js';
import type { World } from './world.js';

const GRANTS: Record<string, GrantKind[]> = {
  planner: ['PLANNER', 'EXACT_FIGURES'],
  trainer: ['TRAINER', 'PRACTITIONER'],
  practitioner: ['PRACTITIONER'],
  manager: ['MANAGER', 'PRACTITIONER'],
  steward: ['STEWARD'],
  'neighbour-planner': ['PLANNER', 'EXACT_FIGURES'],
};
const GRANTED_FROM = '2024-01-01';
const LOOKED_AT = '2026-06-08';
const NOT_LOOKED_AT = 5;
/** The agencies’ own sign-in. Nobody in the demo can make a token of it. */
const STAFF_ISSUER = 'https://staff.trivium.invalid';

/** In which account somebody wrote a fact down. */
export class Accounts {
  private readonly ids = new Map<Person, Id>();
  private readonly granted = new Map<Person, Set<string>>();
  private readonly grants: Id[] = [];

  constructor(
    private readonly world: World,
    people: Person[],
  ) {
    for (const { subject } of demoPeople.filter(({ partnershipId }) => partnershipId === world.plan.id)) {
      const person = people.find((one) => one.subject === subject)!;
      this.open(person, DEMO.issuer, subject);
      for (const kind of GRANTS[subject] ?? []) this.grant(person, kind);
    }
  }

  /** Those who can sign in to the demo have the grants of their story and no others. */
  mayHave(person: Person, kind: string): boolean {
    return !person.subject || Boolean(this.granted.get(person)?.has(kind));
  }

  has(person: Person): boolean {
    return this.ids.has(person);
  }

  /** The account of a person who acts as this; opened when first needed. */
  of(person: Person, kind: 'TRAINER' | 'MANAGER' | 'CLINICAL_SUPERVISOR'): Id {
    if (!this.mayHave(person, kind)) throw new Error(`${person.subject} is no ${kind} in the story.`);
    const id = this.ids.get(person) ?? this.open(person, STAFF_ISSUER, `staff ${this.ids.size + 1}`);
    if (!this.granted.get(person)?.has(kind)) this.grant(person, kind);
    return id;
  }

  /** Siobhán O’Neill leads the partnership’s training, and is trusted with what her registers change, in figures. Given last: no id before it moves. */
  trustTrainer(): void {
    for (const person of this.ids.keys()) if (person.subject === 'trainer') this.grant(person, 'EXACT_FIGURES');
  }

  /** The steward looked at all grants in June but those given to the last few who were let in. */
  reviewGrants(): void {
    const steward = this.steward();
    const confirmed = steward ? this.grants.slice(0, -NOT_LOOKED_AT) : [];
    for (const grant_id of confirmed)
      this.world.add('grant_review', {
        ...{ id: this.world.id(LOOKED_AT), grant_id, confirmed_on: LOOKED_AT, confirmed_by: steward! },
      });
  }

  /** Whose account keeps the record; there is none at the neighbour’s. */
  steward(): Id | undefined {
    return [...this.ids].find(([{ subject }]) => subject === 'steward')?.[1];
  }

  /** Of whoever was let in first. */
  first(): Id {
    return this.ids.values().next().value!;
  }

  private open(person: Person, issuer: string, subject: string): Id {
    const id = this.world.id(OPENED);
    this.ids.set(person, id);
    this.granted.set(person, new Set());
    this.world.add('account', { id, issuer, subject, practitioner_id: person.id });
    return id;
  }

  private grant(person: Person, kind: string): void {
    this.granted.get(person)!.add(kind);
    const id = this.world.id(OPENED);
    this.grants.push(id);
    this.world.add('access_grant', {
      ...{ id, account_id: this.ids.get(person)!, kind, area_id: null, valid_from: GRANTED_FROM },
      recorded_at: `${GRANTED_FROM} 09:00:00 Europe/London`,
    });
  }
}
