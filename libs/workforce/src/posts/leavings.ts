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

  /** Null where they stay: another post goes on, or begins within 31 days, or they have come back by today. */
  async leave(tenant: Tenant, { practitionerId, postId, lastDay, replaces }: EndOfPost): Promise<Leaving | null> {
    const id = newId();
    const values = [id, practitionerId, postId, lastDay, replaces?.id];
    const [leaving] = await this.database.query<{ lastDay: Day }>(tenant, LEAVE, values);
    if (!leaving) return null;
    const ended = await this.database.query<{ id: Id }>(tenant, VOID_FUNCTIONS, [id]);
    await this.database.query(tenant, END_FUNCTIONS, [ended.map((one) => one.id), ended.map(() => newId()), id]);
    return this.byId(tenant, id);
  }

  /** Voids what is no leaving any more, now that posts have changed, and tells what it let go of: none of it comes back. */
  unleave(tenant: Tenant, practitionerId: Id, reason: string): Promise<Leaving | null> {
    return this.void(tenant, [practitionerId, reason, null]);
  }

  /** Voids every leaving of a day on, in whose place another comes. */
  supersede(tenant: Tenant, practitionerId: Id, lastDay: Day, reason: string): Promise<Leaving | null> {
    return this.void(tenant, [practitionerId, reason, lastDay]);
  }

  private async void(tenant: Tenant, values: [Id, string, Day | null]): Promise<Leaving | null> {
    const [leaving] = await this.database.query<{ id: Id }>(tenant, VOID, values);
    return leaving ? this.byId(tenant, leaving.id) : null;
  }

  private async byId(tenant: Tenant, id: Id): Promise<Leaving> {
    const { answer } = await this.database.one<{ answer: Leaving }>(tenant, BY_ID, [id]);
    return answer;
  }
}

const LEAVE = `
  insert into leaving (id, practitioner_id, post_id, last_day, replaces_id)
  select $1, $2, $3, last, $5 from last_day_in_post($2, $4) last
   where last is not null and not exists (select from stays($2) stay where stay @> partnership_today() and lower(stay) > last)
  returning last_day::text as "lastDay"`;

const VOID_FUNCTIONS = `
  update function_carried c
     set voided_at = partnership_now(), void_reason = left_in_words(l.last_day), leaving_id = l.id
    from leaving l
   where l.id = $1 and c.practitioner_id = l.practitioner_id and c.voided_at is null
     and (c.valid_until is null or c.valid_until > l.last_day + 1)
     and (c.valid_from <= l.last_day or left_before(c.practitioner_id, c.valid_from) is not null)
  returning c.id`;

const END_FUNCTIONS = `
  insert into function_carried (id, practitioner_id, function_id, valid_from, valid_until)
  select n.id, c.practitioner_id, c.function_id, c.valid_from, l.last_day + 1
    from unnest($1::uuid[], $2::uuid[]) n(old, id) join function_carried c on c.id = n.old join leaving l on l.id = $3
   where c.valid_from <= l.last_day`;

/* The latest of them first. */
const VOID = `
  with undone as (
    update leaving l set voided_at = partnership_now(), void_reason = $2
     where practitioner_id = $1 and voided_at is null
       and (last_day >= $3::date or last_day_in_post(practitioner_id, last_day) is distinct from last_day)
    returning id, last_day, recorded_at)
  select id from undone order by last_day desc, recorded_at desc`;

const BY_ID = `
  select json_build_object('id', l.id, 'lastDay', l.last_day, 'functions', coalesce((
           select json_agg(${ROLE_FUNCTION} order by f.name, f.id)
             from role_function f
            where f.id in (select c.function_id from leavings_in_one(l.id) u join function_carried c on c.leaving_id = u.id
                            where c.valid_until is null or c.valid_until > l.last_day + 1)), '[]')) as answer
    from leaving l where l.id = $1`;
