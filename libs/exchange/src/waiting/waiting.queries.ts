import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import type { WaitingForStewards } from './waiting.model.js';

/** How much of what came in waits for a steward. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  async forStewards(actor: Actor): Promise<WaitingForStewards> {
    const { waiting } = await this.database.one<{ waiting: WaitingForStewards }>(actor, WAITING);
    return waiting;
  }
}

const WAITING = `
  select json_build_object(
           'corrections', (select count(*) from correction_request r where r.answered_at is null and author_who_answers(r.author_id) is null),
           'listsThatAsk', count(*) filter (where state = 'ASKS'), 'listsShown', count(*) filter (where state = 'SHOWN'),
           'listsStandingStill', count(*) filter (where trouble is not null)) as waiting
    from import_run`;
