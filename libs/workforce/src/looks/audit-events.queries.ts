import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { type Actor, actInWords } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { ACTING_ACCOUNT, ACTING_NAME, ACTING_PERSON, sharedUnder, STOOD_FOR } from './acting-account.sql.js';
import type { AuditEvent } from './audit-event.model.js';
import type { AuditEventsArgs } from './audit-events.args.js';
import { isMomentKey, LATEST_OF_ALL } from './moment-key.js';

@Injectable()
export class AuditEventsQueries {
  constructor(private readonly database: Database) {}

  /** The latest first, then by id from the highest. */
  async search(actor: Actor, args: AuditEventsArgs, schema: GraphQLSchema): Promise<Connection<AuditEvent>> {
    const { first, after } = pageArgs(args, isMomentKey);
    const [at, id] = after ?? LATEST_OF_ALL;
    const { practitionerId, byPractitionerId, byAccountId, from, lastDay, kind, operation } = args;
    const among = [from ?? null, lastDay ?? null, at, id, kind ?? null, operation || null, first + 1];
    const by = [byPractitionerId ?? null, byAccountId ?? null];
    const [sql, values] = practitionerId
      ? [ABOUT, [...among, ...by, practitionerId]]
      : byPractitionerId || byAccountId
        ? [BY, [...among, ...by]]
        : [ALL, among];
    const rows = await this.database.query<{ event: Omit<AuditEvent, 'inWords'> }>(actor, sql, values);
    return connectionFrom(
      rows.map(({ event }) => ({ ...event, inWords: actInWords(schema, event.operation) })),
      { first, after },
      (event) => [event.at, event.id],
    );
  }
}

const EVENT = `
  json_build_object('id', e.id, 'at', e.at, 'accountId', e.account_id, 'who', ${ACTING_PERSON}, 'name', ${ACTING_NAME}, 'operation', e.operation,
                    'kind', e.outcome, 'rights', e.rights, 'asDeputyOf', ${STOOD_FOR}, 'sharedUnder', ${sharedUnder()}, 'peopleNamed', coalesce(jsonb_array_length(e.subject -> 'people'), 0))`;

/* Bounds that are always there, and plain values, go by the index under row-level security, however far back a page is. */
const within = (at: string, id: string) => `
  ${at} >= (select coalesce($1::date::timestamp at time zone zone, '-infinity') from partnership where id = current_partnership())
  and ${at} < (select coalesce(($2::date + 1)::timestamp at time zone zone, 'infinity') from partnership where id = current_partnership())
  and (${at}, ${id}) < ($3::timestamptz, $4::uuid)`;
const ALIKE = `($5::text is null or e.outcome = $5) and ($6::text is null or e.operation = $6)`;
const LATEST = `order by e.at desc, e.id desc limit $7`;

const ALL = `
  select ${EVENT} as event from audit_event e join (${ACTING_ACCOUNT}) on a.id = e.account_id
   where ${within('e.at', 'e.id')} and ${ALIKE} ${LATEST}`;

/* Of each account of theirs by its index. */
const BY = `
  select ${EVENT} as event
    from account own
   cross join lateral (select * from audit_event e where e.account_id = own.id and ${within('e.at', 'e.id')} and ${ALIKE} ${LATEST}) e
    join (${ACTING_ACCOUNT}) on a.id = e.account_id
   where ($8::uuid is null or own.practitioner_id = $8) and ($9::uuid is null or own.id = $9) ${LATEST}`;

const ABOUT = `
  select ${EVENT} as event
    from (select distinct n.at, n.event_id from records_of($10, 'infinity') r cross join lateral (
            select p.at, p.event_id
              from audit_person p join audit_event e on e.id = p.event_id join account a on a.id = e.account_id
             where p.practitioner_id = r and ${within('p.at', 'p.event_id')} and ${ALIKE}
               and ($8::uuid is null or a.practitioner_id = $8) and ($9::uuid is null or a.id = $9)
             order by p.at desc, p.event_id desc limit $7) n) p
    join audit_event e on e.id = p.event_id join (${ACTING_ACCOUNT}) on a.id = e.account_id
   order by p.at desc, p.event_id desc limit $7`;
