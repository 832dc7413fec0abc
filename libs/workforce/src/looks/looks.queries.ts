import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { type Actor, actInWords, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { ACTING_ACCOUNT, ACTING_NAME, ACTING_PERSON, sharedUnder, STOOD_FOR } from './acting-account.sql.js';
import type { Look } from './look.model.js';
import type { WhoLookedArgs } from './looks.args.js';
import { isMomentKey, LATEST_OF_ALL } from './moment-key.js';

@Injectable()
export class LooksQueries {
  constructor(private readonly database: Database) {}

  /**
   * What was done by others, and with other accounts of whoever asks, that showed or changed something of them, or was done in their name: the
   * latest first, then by id from the highest.
   */
  async atMine(actor: Actor, { since, ...page }: WhoLookedArgs, schema: GraphQLSchema): Promise<Connection<Look>> {
    const { first, after } = pageArgs(page, isMomentKey);
    const [at, id] = after ?? LATEST_OF_ALL;
    const values = [ownPractitioner(actor), since ?? null, at, id, first + 1, actor.accountId];
    const rows = await this.database.query<{ look: Row }>(actor, AT_MINE, values);
    return connectionFrom(
      rows.map(({ look }) => ({ ...look, inWords: actInWords(schema, look.operation) })),
      { first, after },
      (look) => [look.at, look.id],
    );
  }
}

interface Row extends Omit<Look, 'inWords'> {
  operation: string;
}

/* Of an operation that is asked about people, whether $1 is one of them, by any of their records. */
const ASKED_ABOUT = `
  coalesce(e.subject ->> 'practitionerId' = any(mine.records) or e.subject ->> 'byPractitionerId' = any(mine.records)
           or e.subject -> 'practitionerIds' ?| mine.records, false)`;

/* A page of a list asks for its rows several times, at each visit: one look of one list by one account in an hour is told, the last. */
const AGAIN_WITHIN_THE_HOUR = `(
  select from audit_person l join audit_event o on o.id = l.event_id
   where e.operation in ('importRows', 'importedList') and l.practitioner_id = p.practitioner_id
     and l.at >= p.at and l.at < date_trunc('hour', p.at) + interval '1 hour' and (l.at, l.event_id) > (p.at, p.event_id)
     and o.account_id = e.account_id and o.operation = e.operation and o.outcome = e.outcome
     and o.subject ->> 'importId' is not distinct from e.subject ->> 'importId')`;

/* Bounds that are always there, and plain values, go by the index under row-level security, however far back a page is. */
const AT_MINE = `
  select json_build_object('id', e.id, 'at', e.at, 'who', ${ACTING_PERSON}, 'name', ${ACTING_NAME}, 'operation', e.operation,
                           'changed', e.outcome = 'CHANGED',
                           'ofAnother', e.subject ?| array['practitionerId', 'practitionerIds', 'byPractitionerId'] and not ${ASKED_ABOUT},
                           'rights', e.rights, 'asDeputyOf', ${STOOD_FOR}, 'sharedUnder', ${sharedUnder('any(mine.records)')},
                           'reason', case when ${ASKED_ABOUT} then (select r.reason from audit_reason r where r.event_id = e.id) end) as look
    from (select array(select r::text from records_of($1::uuid, 'infinity') r) as records) mine
   cross join lateral (
     select distinct n.at, n.event_id from unnest(mine.records) r cross join lateral (
       select p.at, p.event_id from audit_person p join audit_event e on e.id = p.event_id
        where p.practitioner_id = r::uuid and e.outcome <> 'FORBIDDEN' and e.account_id <> $6
          and p.at >= (select coalesce($2::date::timestamp at time zone zone, '-infinity') from partnership where id = current_partnership())
          and (p.at, p.event_id) < ($3::timestamptz, $4::uuid)
          and not exists ${AGAIN_WITHIN_THE_HOUR}
        order by p.at desc, p.event_id desc limit $5) n) p
    join audit_event e on e.id = p.event_id join (${ACTING_ACCOUNT}) on a.id = e.account_id
   order by p.at desc, p.event_id desc limit $5`;
