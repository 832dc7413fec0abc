import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { Area } from '../places/index.js';
import { grantInWords, OWN_RECORD_IN_WORDS } from './grant.words.js';
import type { EndedGrant, Me } from './me.model.js';

interface Row extends Pick<Me, 'name' | 'partnership'> {
  /** The areas that grants are for, by id. */
  areas: Record<Id, Area>;
  /** What those whom they stand in for are called, by account. */
  absent: Record<Id, string>;
}

@Injectable()
export class MeQueries {
  constructor(private readonly database: Database) {}

  /** What ended lately and is in force no more. */
  async ended(actor: Actor): Promise<EndedGrant[]> {
    const rows = await this.database.query<Omit<EndedGrant, 'inWords'>>(actor, ENDED, [actor.accountId]);
    return rows.map((row) => ({ ...row, inWords: grantInWords(row.kind) }));
  }

  async me(actor: Actor): Promise<Me> {
    const areaIds = actor.grants.map(({ areaId }) => areaId).filter((id) => id !== null);
    const absentIds = actor.grants.flatMap(({ deputyFor }) => deputyFor?.accountId ?? []);
    const { answer } = await this.database.one<{ answer: Row }>(actor, ME, [areaIds, actor.accountId, absentIds]);
    const { areas, absent, ...me } = answer;
    const grantsInForce = actor.grants.map(({ kind, areaId, lastDay, deputyFor: of }) => {
      const area = areaId === null ? null : areas[areaId]!;
      const deputyFor = of ? { id: of.practitionerId, name: absent[of.accountId]! } : null;
      const inWords = actor.isPrivate ? OWN_RECORD_IN_WORDS : grantInWords(kind, area?.name, deputyFor?.name);
      return { kind, inWords, area, lastDay, deputyFor };
    });
    const ownRecordAlone = actor.isPrivate === true;
    return { ...me, accountId: actor.accountId, practitionerId: actor.practitionerId, grantsInForce, ownRecordAlone };
  }
}

/* Of the grants that are meant, the one that ended last: when, and by whose doing. */
const lastOf = (which: string) => `
  select until, voided_by
    from (select least(coalesce(local_day(d.voided_at), d.valid_until, 'infinity'), local_day(h.closed_at)) as until, d.voided_by
            from access_grant d join account h on h.id = d.account_id where ${which}) ended
   order by until desc limit 1`;

/*
 * A grant that rests on a post ends with the last stretch of days in post; one that a deputy gave, and no steward confirmed, with the days of that
 * deputy; that of a deputy with the right of whoever they stand for. One that was replaced by another last day is told by that.
 */
const ENDED = `
  select distinct on (e.kind) e.kind, e.ended_on::text as "endedOn", e.by_post as "byPost", account_name(e.voided_by) as "endedBy"
    from (select g.kind, coalesce(g.voided_by, (select l.voided_by from access_grant l where l.id = g.shortens_id), giver.voided_by, away.voided_by) as voided_by,
                 least(local_day(g.voided_at), g.valid_until, post.until, giver.until, away.until) as ended_on,
                 post.until is not null and post.until < least(local_day(g.voided_at), g.valid_until, 'infinity') as by_post
            from access_grant g join account a on a.id = g.account_id
            left join lateral (select max(upper(d.days)) as until from time_in_post i, unnest(i.days) as d(days)
                                where i.practitioner_id = a.practitioner_id) post on g.rests_on_post
            left join lateral (${lastOf("d.account_id = g.given_by and d.deputy_for = g.given_in_stead_of and d.kind = 'STEWARD'")}) giver
              on g.given_in_stead_of is not null and not exists (select from grant_review r where r.grant_id = g.id)
            left join lateral (${lastOf('d.account_id = g.deputy_for and d.kind = g.kind and d.deputy_for is null')}) away on g.deputy_for is not null
           where g.account_id = $1 and g.valid_from <= partnership_today()
             and not exists (select from access_grant s where s.shortens_id = g.id)) e
   where e.ended_on between partnership_today() - 31 and partnership_today()
     and e.kind not in (select kind from grants_of($1, partnership_today()))
   order by e.kind, e.ended_on desc`;

const ME = `
  select json_build_object(
    'name', account_name($2),
    'partnership', json_build_object('id', id, 'name', name, 'today', partnership_today(), 'simulated', simulated_today is not null),
    'areas', coalesce((select json_object_agg(id, json_build_object('id', id, 'name', name)) from area where id = any($1)), '{}'),
    'absent', coalesce((select json_object_agg(id, account_name(id)) from account where id = any($3)), '{}')
  ) as answer from partnership`;
