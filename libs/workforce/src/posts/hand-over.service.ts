import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { personInOrder, practitionerOf } from '../people/index.js';
import { handedToThemselves, nobodyToHandOver } from '../workforce.errors.js';
import type { HandedOver } from './foreseen-ending.model.js';
import type { HandOverInput } from './post.input.js';
import { CHANGE_POSTS } from './post-facts.sql.js';
import { POST, POSTS } from './post.sql.js';

/** A whole team has another line manager from a day on: each post goes on changed, as one by one. */
@Injectable()
export class HandOverService {
  constructor(private readonly database: Database) {}

  /** Whoever takes over is not made their own manager: a post of theirs stays as it is. One that begins later is handed over from its first day. */
  async handOver(actor: Actor, { fromId, toId, firstDay, reason }: HandOverInput): Promise<HandedOver> {
    if (fromId === toId) throw handedToThemselves();
    await this.lockHolders(actor, fromId, toId, firstDay);
    await this.database.query(actor, LOCK_MANAGER, [fromId]);
    await this.lockHolders(actor, fromId, toId, firstDay);
    const posts = await this.database.query<{ id: Id }>(actor, OF_MANAGER, [fromId, toId, firstDay]);
    if (posts.length === 0) throw nobodyToHandOver();
    const [changed, before] = [posts.map(() => newId()), posts.map(() => newId())];
    const ids = posts.map(({ id }) => id);
    const terms = JSON.stringify({ line_manager_id: toId });
    await this.database.query(actor, CHANGE_POSTS, [
      ...[ids, before, ids.map(() => firstDay), ids.map(() => null)],
      ...[reason, changed, ids.map(() => terms)],
    ]);
    return this.database.one<HandedOver>(actor, BY_IDS, [changed, fromId, firstDay]);
  }

  /* Twice: whoever got a post meanwhile, while one waited for it to be recorded, is handed over too. */
  private async lockHolders(actor: Actor, fromId: Id, toId: Id, firstDay: Day): Promise<void> {
    const holders = await this.database.query<{ id: Id }>(actor, HOLDERS, [fromId, toId, firstDay]);
    await this.database.query(actor, LOCK_PEOPLE, [holders.map(({ id }) => id)]);
  }
}

const WHERE = `
  p.line_manager_id = $1 and p.practitioner_id <> $2 and p.voided_at is null and (p.valid_until is null or p.valid_until > $3::date)`;
const HOLDERS = `select distinct p.practitioner_id as id from post p where ${WHERE} order by 1`;
const LOCK_PEOPLE = 'select id from practitioner where id = any($1) order by id for no key update';
/* From here on no post names them as line manager anew: its foreign key waits for this. */
const LOCK_MANAGER = 'select id from practitioner where id = $1 for update';
const OF_MANAGER = `select p.id from post p where ${WHERE} order by p.id`;

const BY_IDS = `
  select (select ${practitionerOf('b.id')} from practitioner b where b.id = $2) as before,
         (select coalesce(json_agg(${practitionerOf('m.practitioner_id')} order by k.family, k.given, m.practitioner_id), '[]')
            from overseen_by($2, $3) m left join identity h on h.practitioner_id = m.practitioner_id
           cross join lateral (select ${personInOrder('h')}) k(family, given)) as left,
         coalesce(json_agg(${POST} order by ${personInOrder('i')}, o.practitioner_id, o.valid_from, o.id), '[]') as posts
    from ${POSTS} left join identity i on i.practitioner_id = o.practitioner_id where o.id = any($1)`;
