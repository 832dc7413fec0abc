import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { type Actor, actInWords } from '@app/access';
import { Database } from '@app/database';
import type { Day, Id, Instant } from '@app/kernel';
import { type Practitioner, practitionerNotFound, practitionerOf } from '@app/workforce';
import { EVERYTHING_HELD } from './everything-held.js';
import type { HeldKind } from './held-kind.js';

/** As it is told and as it is put into a file. */
export interface Everything {
  practitioner: Practitioner;
  at: Instant;
  kinds: { key: string; name: string; count: number; latest: Held[] }[];
}

interface Held {
  day: Day | null;
  what: string;
  /** The row as it stands. */
  data: Record<string, unknown> & { operation?: string };
}

interface Asked {
  practitionerId: Id;
  /** How many of each kind; null is all. */
  most: number | null;
}

/** Everything that is held on one person: all of theirs, and nobody else’s. */
@Injectable()
export class EverythingHeldQueries {
  constructor(private readonly database: Database) {}

  /** What is private is told to themselves alone. */
  async of(actor: Actor, { practitionerId, most }: Asked, schema: GraphQLSchema): Promise<Everything> {
    const sql = actor.practitionerId === practitionerId ? TO_THEMSELVES : IN_THEIR_PLACE;
    const { answer } = await this.database.one<{ answer: Everything }>(actor, sql, [practitionerId, most]);
    if (!answer.practitioner) throw practitionerNotFound();
    for (const { latest } of answer.kinds)
      for (const held of latest) if (held.data.operation) held.what += actInWords(schema, held.data.operation);
    return answer;
  }
}

const ofKind = ({ key, name, sql }: HeldKind) => `(
  select json_build_object('key', '${key}', 'name', '${name}', 'count', count(*), 'latest', coalesce(
           json_agg(json_build_object('day', h.day, 'what', h.what, 'data', h.data) order by h.nth) filter (where $2::int is null or h.nth <= $2), '[]'))
    from (select r.*, row_number() over (order by r.day desc nulls last, r.what, r.data::text) as nth from (${sql}) r) h)`;

const everything = (kinds: readonly HeldKind[]) => `
  select json_build_object('practitioner', ${practitionerOf('$1::uuid')}, 'at', partnership_now(),
                           'kinds', json_build_array(${kinds.map(ofKind).join(', ')})) as answer`;

const TO_THEMSELVES = everything(EVERYTHING_HELD);
const IN_THEIR_PLACE = everything(EVERYTHING_HELD.filter(({ isPrivate }) => !isPrivate));
