import { Injectable } from '@nestjs/common';
import type { Tenant } from '@app/database';
import { type Day, type Id, isId } from '@app/kernel';

/** Who answers now, or as known at the end of a day, for those of these records that are joined to another. */
export interface JoinedTo {
  personsOf(tenant: Tenant, records: Id[], knownAt: Day | null): Promise<Map<Id, Id>>;
}

/** Arguments that name a person, at whatever depth. */
const NAMES_A_PERSON = /^((by)?practitionerIds?|(lineManager|clinicalSupervisor|leader|manager|from|to)Id)$/i;

/**
 * Whoever asks about a record that is joined to another asks about the person who answers for it: what anybody ever linked goes on
 * answering. Whoever keeps the records says who that is.
 */
@Injectable()
export class WhoAnswers {
  private joined?: JoinedTo;

  askFrom(joined: JoinedTo): void {
    this.joined = joined;
  }

  /** Puts whoever answers in the place of each record in these arguments. */
  async put(tenant: Tenant, args: Record<string, unknown>): Promise<void> {
    const records = recordsIn(args);
    if (!this.joined || records.length === 0) return;
    const persons = await this.joined.personsOf(tenant, records, dayIn(args));
    if (persons.size > 0) Object.assign(args, withPersons(args, persons));
  }
}

/** The ids of people in arguments, however deep. */
const recordsIn = (args: unknown): Id[] =>
  entriesOf(args).flatMap(([name, given]) =>
    NAMES_A_PERSON.test(name)
      ? [given].flat().filter(isId)
      : [given].flat().flatMap((one) => (typeof one === 'object' ? recordsIn(one) : [])),
  );

function withPersons(args: unknown, persons: Map<Id, Id>): Record<string, unknown> {
  const inPlace = (given: unknown) => (isId(given) ? (persons.get(given.toLowerCase()) ?? given) : given);
  const within = (given: unknown) =>
    typeof given === 'object' && given !== null ? withPersons(given, persons) : given;
  return Object.fromEntries(
    entriesOf(args).map(([name, given]) => {
      const put = NAMES_A_PERSON.test(name) ? inPlace : within;
      return [name, Array.isArray(given) ? given.map(put) : put(given)];
    }),
  );
}

/* As known at the end of which day it is asked; null is now. */
const dayIn = (args: unknown): Day | null =>
  entriesOf(args)
    .flatMap(([name, given]) =>
      name === 'knownAt' ? [given as Day | null] : typeof given === 'object' ? [dayIn(given)] : [],
    )
    .find((day) => typeof day === 'string') ?? null;

const entriesOf = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as Record<string, unknown>);
