import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import type { Id, Instant } from '@app/kernel';
import { type Practitioner, practitionerNotFound, practitionerOf } from '@app/workforce';
import { EVERYTHING_HELD, OWN_RECORDS } from '../held/index.js';
import type { Erasure } from './erasure.model.js';
import { inTheWayOf } from './in-the-way.rules.js';

interface Row {
  practitioner: Practitioner | null;
  erasedAt: Instant | null;
  posts: number;
  programs: { id: Id; name: string }[];
  holds: string[];
  lists: number;
  counts: number[];
  listsWithdrawn: Erasure['listsWithdrawn'];
}

/** What erasing somebody would remove, what it would leave, and what is in the way. */
@Injectable()
export class ErasureQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, practitionerId: Id): Promise<Erasure> {
    const { answer } = await this.database.one<{ answer: Row }>(actor, OF_PERSON, [practitionerId]);
    const { practitioner, erasedAt, posts, programs, holds, lists, counts, listsWithdrawn } = answer;
    if (!practitioner) throw practitionerNotFound();
    const isOneself = practitionerId === actor.practitionerId;
    return {
      ...{ practitioner, erasedAt, listsWithdrawn },
      inTheWay: erasedAt ? [] : inTheWayOf({ posts, programs, holds, lists, isOneself }),
      kinds: EVERYTHING_HELD.map(({ key, name, atErasure }, at) => ({
        ...{ key, name, count: counts[at] ?? 0 },
        becomes: atErasure ?? 'STAYS',
      })),
    };
  }
}

const OF_PERSON = `
  select json_build_object(
    'practitioner', ${practitionerOf('$1::uuid')},
    'erasedAt', (select e.erased_at from erasure e where e.practitioner_id = $1),
    'posts', (select count(*) from post p
               where p.practitioner_id = $1 and p.voided_at is null and (p.valid_until is null or p.valid_until > partnership_today())),
    'programs', (select coalesce(json_agg(json_build_object('id', m.account_id, 'name', m.name) order by m.name), '[]') from service_account m
                  where m.last_day >= partnership_today()
                    and exists (select from ${OWN_RECORDS} r(record) where lower(m.contact) = any(addresses_of(r.record)))),
    'holds', (select coalesce(json_agg(h.reason order by h.id), '[]') from person_hold h
               where h.practitioner_id in ${OWN_RECORDS} and h.voided_at is null),
    'lists', (select count(*) from import_run where kind <> 'DEMAND' and is_worked_on),
    'counts', json_build_array(${EVERYTHING_HELD.map(({ sql }) => `(select count(*) from (${sql}) held)`).join(', ')}),
    'listsWithdrawn', (select coalesce(json_agg(json_build_object('id', r.id, 'name', g.name || ', ' || r.file_name) order by r.made_at), '[]')
                         from import_run r join agency g on g.id = r.agency_id
                        where not exists (select from erasure e where e.practitioner_id = $1)
                          and r.id in (select lists_to_withdraw(array(
                                select lists_naming(o.record, names_of(o.record)) from ${OWN_RECORDS} o(record)))))) as answer`;
