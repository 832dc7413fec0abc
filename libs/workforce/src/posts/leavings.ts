import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { ROLE_FUNCTION } from '@app/roles';
import type { Leaving } from './post-change.model.js';

interface EndOfPost {
  practitionerId: Id;
  postId: Id;
  lastDay: Day;
  /** The leaving in whose place this one comes, where its end was moved. */
  replaces?: Leaving | null;
}

/**
 * What follows when the end of somebody's last post is recorded: functions carried end with it, and whoever above lets go of something
 * of theirs does so by a trigger on `leaving`. The caller holds the person locked.
 */
@Injectable()
export class Leavings {
  constructor(private readonly database: Database) {}

  /** Null where they stay: another post goes on, or begins within 31 days. */
  async leave(tenant: Tenant, { practitionerId, postId, lastDay, replaces }: EndOfPost): Promise<Leaving | null> {
    const id = newId();
    const values = [id, practitionerId, postId, lastDay, replaces?.id];
    const [leaving] = await this.database.query<{ lastDay: Day }>(tenant, LEAVE, values);
    if (!leaving) return null;
    const ended = await this.database.query<{ id: Id }>(tenant, VOID_FUNCTIONS, [id]);
    await this.database.query(tenant, END_FUNCTIONS, [ended.map((one) => one.id), ended.map(() => newId()), id]);
    return this.byId(tenant, id);
  }

  /** Voids the leaving that the end of a post was, if it was one, and tells what it let go of: none of it comes back. */
  async void(tenant: Tenant, postId: Id, reason: string): Promise<Leaving | null> {
    const [leaving] = await this.database.query<{ id: Id }>(tenant, VOID, [postId, reason]);
    return leaving ? this.byId(tenant, leaving.id) : null;
  }

  private async byId(tenant: Tenant, id: Id): Promise<Leaving> {
    const { answer } = await this.database.one<{ answer: Leaving }>(tenant, BY_ID, [id]);
    return answer;
  }
}

const LEAVE = `
  insert into leaving (id, practitioner_id, post_id, last_day, replaces_id)
  select $1, $2, $3, last, $5 from last_day_in_post($2, $4) last where last is not null
  returning last_day::text as "lastDay"`;

const VOID_FUNCTIONS = `
  update function_carried c
     set voided_at = partnership_now(), void_reason = left_in_words(l.last_day), leaving_id = l.id
    from leaving l
   where l.id = $1 and c.practitioner_id = l.practitioner_id and c.voided_at is null
     and (c.valid_until is null or c.valid_until > l.last_day + 1)
  returning c.id`;

const END_FUNCTIONS = `
  insert into function_carried (id, practitioner_id, function_id, valid_from, valid_until)
  select n.id, c.practitioner_id, c.function_id, c.valid_from, l.last_day + 1
    from unnest($1::uuid[], $2::uuid[]) n(old, id) join function_carried c on c.id = n.old join leaving l on l.id = $3
   where c.valid_from <= l.last_day`;

const VOID = `
  update leaving set voided_at = partnership_now(), void_reason = $2 where post_id = $1 and voided_at is null returning id`;

const BY_ID = `
  select json_build_object('id', l.id, 'lastDay', l.last_day, 'functions', coalesce((
           select json_agg(${ROLE_FUNCTION} order by f.name, f.id)
             from role_function f
            where f.id in (select c.function_id from leavings_in_one(l.id) u join function_carried c on c.leaving_id = u.id
                            where c.valid_until is null or c.valid_until > l.last_day + 1)), '[]')) as answer
    from leaving l where l.id = $1`;
