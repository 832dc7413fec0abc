import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { ROLE } from '@app/roles';
import { personInOrder, practitionerOf } from '../people/index.js';
import { ACTING_ACCOUNT, ACTING_NAME } from './acting-account.sql.js';
import { type Sight, SightBy, type WhoCanSee } from './who-can-see.model.js';

@Injectable()
export class WhoCanSeeQueries {
  constructor(private readonly database: Database) {}

  /** Who manages or supervises whoever asks today, and who keeps the records. */
  async mine(actor: Actor): Promise<WhoCanSee> {
    const values = [ownPractitioner(actor), actor.today, Object.keys(SightBy)];
    const rows = await this.database.query<{ sight: Row }>(actor, MINE, values);
    const people = rows.map(({ sight: { isManager, ...sight } }) => ({ ...sight, sees: seenBy(sight.by, isManager) }));
    return { on: actor.today, people };
  }
}

interface Row extends Omit<Sight, 'sees'> {
  /** Whether an account of theirs has the grant of a manager today. */
  isManager: boolean;
}

const PROFILE =
  'Your profile: what is asked of you, where you stand, on what evidence, and how you rated yourself. They may record what they saw you do.';
const RECORDS =
  'Your names, now and before, how you are reached, your staff numbers, posts, leave, what you carry beside a role, how you sign in and what you may do here, and marks of you that a register had without a place and that were withdrawn. Of your evidence, what a list of training that they sent says of you, and which piece you ask to have corrected; all of it, with each judgement, only when they put together everything held on you, because you asked. With a reason that you read, that, and who looked at your record.';

function seenBy(by: SightBy, isManager: boolean): string {
  if (by === 'STEWARD' || by === 'STEWARD_DEPUTY') return RECORDS;
  if (by === 'CLINICAL_SUPERVISOR') return 'Nothing of your record here by that alone.';
  return isManager ? PROFILE : 'Nothing today: no account of theirs may see the people they manage.';
}

/* Of somebody with several accounts any may have the grant. */
const MINE = `
  with overseer as materialized (select * from overseers_of($1, $2)),
  manager as materialized (select * from holders_of('MANAGER', $2, array(select practitioner_id from overseer))),
  sight as (
    select o.practitioner_id, null::uuid as account_id, o.kind, o.post_id, o.since from overseer o
    union all
    select distinct m.practitioner_id, m.account_id, 'DEPUTY', null::uuid, m.since
      from overseer o join manager m on m.stands_for = o.practitioner_id
     where o.kind <> 'CLINICAL_SUPERVISOR' and m.practitioner_id <> $1
    union all
    select g.practitioner_id, g.account_id, case when g.is_deputy then 'STEWARD_DEPUTY' else 'STEWARD' end, null, g.since
      from holders_of('STEWARD', $2) g)
  select json_build_object(
           'who', ${practitionerOf('s.practitioner_id')},
           'name', case when s.practitioner_id is not null then person_name(n.given_name, n.family_name) else ${ACTING_NAME} end,
           'by', s.kind, 'role', case when r.id is not null then ${ROLE} end, 'since', s.since,
           'isManager', s.kind = 'DEPUTY' or exists (select from manager m where m.practitioner_id = s.practitioner_id and m.stands_for is null)) as sight
    from sight s
    left join identity n on n.practitioner_id = s.practitioner_id
    left join post o on o.id = s.post_id
    left join role r on r.id = o.role_id
    left join (${ACTING_ACCOUNT}) on a.id = s.account_id
   order by array_position($3::text[], s.kind), ${personInOrder('n')}, s.practitioner_id, c.name, s.account_id, r.name, s.post_id`;
