import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { agencyOf } from '@app/workforce';
import type { WaitingForStewards } from './waiting.model.js';

/** How much of what came in waits for a steward. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  async forStewards(actor: Actor): Promise<WaitingForStewards> {
    const { waiting } = await this.database.one<{ waiting: WaitingForStewards }>(actor, WAITING, [actor.today]);
    return waiting;
  }
}

/* A list that was withdrawn or undone did not come. */
const EMPLOYERS_WITHOUT_LIST = `(
  select coalesce(json_agg(json_build_object(
           'agency', ${agencyOf('g')},
           'lastListedOn', (select max(r.listed_on) from import_run r where r.agency_id = g.id and r.kind = 'STAFF' and r.state = 'SAVED'))
           order by g.name, g.id), '[]')
    from agency g
   where exists (select from post p where p.employer_id = g.id and p.voided_at is null and p.valid_from <= $1::date
                                      and (p.valid_until is null or p.valid_until > $1::date))
     and not exists (select from import_run r
                      where r.agency_id = g.id and r.kind = 'STAFF' and r.state not in ('WITHDRAWN', 'UNDOING', 'UNDONE')
                        and r.listed_on >= date_trunc('month', $1::date)))`;
const WAITING = `
  select json_build_object(
           'corrections', (select count(*) from correction_request r where r.answered_at is null and author_who_answers(r.author_id) is null),
           'listsThatAsk', count(*) filter (where state = 'ASKS'), 'listsShown', count(*) filter (where state = 'SHOWN'),
           'listsStandingStill', count(*) filter (where trouble is not null),
           'employersWithoutList', ${EMPLOYERS_WITHOUT_LIST}) as waiting
    from import_run`;
