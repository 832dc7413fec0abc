import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { ROLE_FUNCTION } from '@app/roles';
import type { Leaving } from './post-change.model.js';

/**
 * When somebody leaves follows from all their posts that stand: whatever changed one, what is no leaving any more is voided, and what is
 * one by now is recorded. With it functions carried end, and whoever above lets go of something of theirs does so by a trigger on
 * `leaving`. The caller holds the person locked.
 */
@Injectable()
export class Leavings {
  constructor(private readonly database: Database) {}

  /**
   * Tells all that was let go of with what was voided or recorded, and, where the end of a post was voided, with that end when it was
   * recorded; none of it comes back. Null where there is nothing of that.
   */
  async follow(tenant: Tenant, practitionerId: Id, reason: string, voidedEnd?: Id): Promise<Leaving | null> {
    const changed = await this.change(tenant, [practitionerId], reason);
    const ofEnd = voidedEnd ? await this.database.query<{ id: Id }>(tenant, OF_END, [voidedEnd]) : [];
    const leavings = new Set([...changed, ...ofEnd.map(({ id }) => id)]);
    return leavings.size > 0 ? this.inOne(tenant, [...leavings]) : null;
  }

  /** The same of many, of whom most leave by nothing and come back by nothing. */
  async followAll(tenant: Tenant, practitionerIds: Id[], reason: string): Promise<void> {
    const changed = await this.database.query<{ id: Id }>(tenant, CHANGED, [practitionerIds]);
    if (changed.length > 0)
      await this.change(
        tenant,
        changed.map(({ id }) => id),
        reason,
      );
  }

  /* What was voided and what was recorded; a few statements, of however many. */
  private async change(tenant: Tenant, practitionerIds: Id[], reason: string): Promise<Id[]> {
    const voided = await this.database.query<{ id: Id }>(tenant, VOID, [practitionerIds, reason]);
    return [...voided.map(({ id }) => id), ...(await this.record(tenant, practitionerIds))];
  }

  private async record(tenant: Tenant, practitionerIds: Id[]): Promise<Id[]> {
    const missing = await this.database.query<Missing>(tenant, MISSING, [practitionerIds]);
    if (missing.length === 0) return [];
    const ids = missing.map(() => newId());
    const days = [missing.map(({ lastDay }) => lastDay), missing.map(({ backOn }) => backOn)];
    await this.database.query(tenant, RECORD, [missing.map(({ practitionerId }) => practitionerId), ids, ...days]);
    const ended = await this.database.query<{ id: Id }>(tenant, VOID_FUNCTIONS, [ids]);
    await this.database.query(tenant, END_FUNCTIONS, [ended.map(({ id }) => id), ended.map(() => newId())]);
    return ids;
  }

  private async inOne(tenant: Tenant, ids: Id[]): Promise<Leaving> {
    const { answer } = await this.database.one<{ answer: Omit<Leaving, 'ids'> }>(tenant, IN_ONE, [ids]);
    return { ...answer, ids };
  }
}

interface Missing {
  practitionerId: Id;
  lastDay: Day;
  backOn: Day | null;
}

const CHANGED = `
  select p.id
    from unnest($1::uuid[]) p(id)
   where exists (select from leavings_to_record(p.id))
      or exists (select from leaving l
                  where l.practitioner_id = p.id and l.voided_at is null
                    and not exists (select from leavings_of(p.id) o where o.last_day = l.last_day and o.back_on is not distinct from l.back_on))
   order by p.id`;
const VOID = `
  update leaving l set voided_at = partnership_now(), void_reason = $2
   where practitioner_id = any($1::uuid[]) and voided_at is null
     and not exists (select from leavings_of(l.practitioner_id) o where o.last_day = l.last_day and o.back_on is not distinct from l.back_on)
  returning id`;

/* What was recorded with an end, though it may have been voided since. An end that stands again was recorded before as another row. */
const OF_END = `
  select l.id
    from post p
    join post q on q.practitioner_id = p.practitioner_id and q.shortens_id = p.shortens_id and q.valid_until = p.valid_until
    join leaving l on l.practitioner_id = p.practitioner_id and l.recorded_at = q.recorded_at
   where p.id = $1`;

const MISSING = `
  select p.id as "practitionerId", l.last_day::text as "lastDay", l.back_on::text as "backOn"
    from unnest($1::uuid[]) p(id) cross join lateral leavings_to_record(p.id) l order by p.id, l.last_day`;

const RECORD = `
  insert into leaving (id, practitioner_id, last_day, back_on)
  select n.id, n.practitioner_id, n.last_day, n.back_on
    from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) n(practitioner_id, id, last_day, back_on)`;

const VOID_FUNCTIONS = `
  update function_carried c
     set voided_at = partnership_now(), void_reason = left_in_words(first.last_day), leaving_id = first.leaving_id
    from (select distinct on (c.id) c.id, l.id as leaving_id, l.last_day
            from leaving l cross join lateral functions_let_go(l.practitioner_id, l.last_day, l.back_on) c
           where l.id = any($1)
           order by c.id, l.last_day) first
   where c.id = first.id
  returning c.id`;

const END_FUNCTIONS = `
  insert into function_carried (id, practitioner_id, record_id, function_id, valid_from, valid_until)
  select n.id, c.practitioner_id, c.record_id, c.function_id, c.valid_from, l.last_day + 1
    from unnest($1::uuid[], $2::uuid[]) n(old, id) join function_carried c on c.id = n.old join leaving l on l.id = c.leaving_id
   where c.valid_from <= l.last_day`;

/* Of several the first: what is told is let go of after its last day. What was taken up again is not told as gone. */
const IN_ONE = `
  select json_build_object('id', l.id, 'lastDay', l.last_day, 'at', partnership_now(), 'functions', coalesce((
           select json_agg(${ROLE_FUNCTION} order by f.name, f.id)
             from role_function f
            where f.id in (select c.function_id from leavings_in_one($1) u join function_carried c on c.leaving_id = u.id
                            where c.valid_until is null or c.valid_until > l.last_day + 1)
              and not exists (select from function_carried k
                               where k.practitioner_id = l.practitioner_id and k.function_id = f.id and k.voided_at is null
                                 and (k.valid_until is null or k.valid_until > l.last_day + 1))), '[]')) as answer
    from leaving l where l.id = any($1) order by l.last_day, l.voided_at nulls first limit 1`;
