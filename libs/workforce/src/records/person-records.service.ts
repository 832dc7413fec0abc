import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Day, dayBefore, type Id, newId } from '@app/kernel';
import {
  nameDayInvalid,
  nameHoldsFrom,
  nameMissing,
  nameUnchanged,
  personCalledSo,
  practitionerNotFound,
} from '../workforce.errors.js';
import { AddressMoves } from './address-moves.js';
import type { AddPersonInput, ChangeNameInput, ChangePersonInput, StaffNumberInput } from './person-record.input.js';

interface Named {
  givenName: string;
  familyName: string;
  /** The first day of the name that they have, where they had another before. */
  holdsFrom: Day | null;
}

interface Called extends Pick<Named, 'givenName' | 'familyName'> {
  id: Id;
  isAnother: boolean;
}

/** Puts people on the record, and changes what they are called and where they are reached. */
@Injectable()
export class PersonRecordsService {
  constructor(
    private readonly database: Database,
    private readonly addresses: AddressMoves,
  ) {}

  async add(
    actor: Actor,
    { isAnother, professionId, paid, email, staffNumbers, ...names }: AddPersonInput,
  ): Promise<Id> {
    const { givenName, familyName } = composed(names);
    const id = newId();
    await this.compareNames(actor, { id, givenName, familyName, isAnother });
    await this.database.query(actor, ADD, [id, professionId ?? null, paid]);
    await this.database.query(actor, NAME, [id, givenName, familyName, email ?? null]);
    await this.setStaffNumbers(actor, id, staffNumbers ?? []);
    return id;
  }

  async change(actor: Actor, { practitionerId, professionId, paid, email, staffNumbers }: ChangePersonInput) {
    await this.locked(actor, practitionerId);
    await this.database.query(actor, CHANGE, [practitionerId, professionId !== undefined, professionId, paid ?? null]);
    if (email !== undefined) await this.addresses.move(actor, [{ practitionerId, email }]);
    if (!staffNumbers) return;
    await this.database.query(actor, DROP_STAFF_NUMBERS, [practitionerId]);
    await this.setStaffNumbers(actor, practitionerId, staffNumbers);
  }

  /** The name before is kept with its last day, or as one that was never right. */
  async rename(
    actor: Actor,
    { practitionerId, firstDay, reason, isAnother, ...names }: ChangeNameInput,
  ): Promise<void> {
    const before = await this.locked(actor, practitionerId);
    const { givenName, familyName } = composed(names);
    if (givenName === before.givenName && familyName === before.familyName) throw nameUnchanged();
    if (firstDay && firstDay > actor.today) throw nameDayInvalid(actor.today);
    if (firstDay && before.holdsFrom && firstDay <= before.holdsFrom) throw nameHoldsFrom(before.holdsFrom);
    await this.compareNames(actor, { id: practitionerId, givenName, familyName, isAnother });
    const lastDay = firstDay ? dayBefore(firstDay) : null;
    await this.database.query(actor, RENAME, [practitionerId, givenName, familyName]);
    await this.database.query(actor, GREET, [practitionerId]);
    const former = [newId(), practitionerId, before.givenName, before.familyName, lastDay, reason];
    await this.database.query(actor, KEEP_FORMER, former);
  }

  /* Whoever is or was called the same may be the same: said to be another person, or refused. */
  private async compareNames(actor: Actor, { id, givenName, familyName, isAnother }: Called): Promise<void> {
    await this.database.query(actor, ONE_AFTER_THE_OTHER);
    const called = await this.database.query<{ id: Id }>(actor, CALLED_SO, [givenName, familyName, id]);
    if (called.length > 0 && !isAnother) throw personCalledSo(called.map((one) => one.id));
  }

  private async setStaffNumbers(actor: Actor, practitionerId: Id, numbers: StaffNumberInput[]): Promise<void> {
    const columns = [numbers.map(({ agencyId }) => agencyId), numbers.map(({ number }) => number)];
    await this.database.query(actor, SET_STAFF_NUMBERS, [practitionerId, ...columns]);
  }

  /* Whoever was erased has no names to change. */
  private async locked(actor: Actor, practitionerId: Id): Promise<Named> {
    await this.database.query(actor, LOCK_PERSON, [practitionerId]);
    const [person] = await this.database.query<Named>(actor, NAMED, [practitionerId]);
    if (!person) throw practitionerNotFound();
    return person;
  }
}

function composed({ givenName, familyName }: Pick<Named, 'givenName' | 'familyName'>) {
  if (givenName === '' && familyName === '') throw nameMissing();
  return { givenName: givenName.normalize('NFC'), familyName: familyName.normalize('NFC') };
}

const ONE_AFTER_THE_OTHER = 'select lock_new_people()';
/* By the letters alone, from any word on and round again: with given and family name swapped, by a name that they had, with or without a
   hyphen. A name that was never right finds nobody, here as in a search. */
const CALLED_SO = `
  select practitioner_id as id from name_beginning
   where beginning = array_to_string(name_words($1 || ' ' || $2), '') and practitioner_id <> $3 order by 1 limit 10`;
const ADD = 'insert into practitioner (id, profession_id, paid) values ($1, $2, $3)';
const NAME = 'insert into identity (practitioner_id, given_name, family_name, email) values ($1, $2, $3, $4)';
const CHANGE = `
  update practitioner set profession_id = case when $2::boolean then $3::uuid else profession_id end, paid = coalesce($4, paid) where id = $1`;
const DROP_STAFF_NUMBERS = 'delete from staff_number where practitioner_id = $1';
const SET_STAFF_NUMBERS = `
  insert into staff_number (practitioner_id, agency_id, number)
  select $1, n.agency_id, n.number from unnest($2::uuid[], $3::text[]) n(agency_id, number)`;
const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';
const NAMED = `
  select given_name as "givenName", family_name as "familyName",
         (select max(last_day) + 1 from former_name where practitioner_id = $1)::text as "holdsFrom"
    from identity where practitioner_id = $1`;
const RENAME = 'update identity set given_name = $2, family_name = $3 where practitioner_id = $1';
/* Mails call them so too. */
const GREET = 'select greet_as($1, person_name(given_name, family_name)) from identity where practitioner_id = $1';
const KEEP_FORMER = `
  insert into former_name (id, practitioner_id, given_name, family_name, last_day, reason) values ($1, $2, $3, $4, $5, $6)`;
