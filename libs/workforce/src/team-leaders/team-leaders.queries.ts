import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { practitionerOf } from '../people/index.js';
import type { TeamLeader } from './team-leader.model.js';

/** Who led a team from when on, and who said so. */
@Injectable()
export class TeamLeadersQueries {
  constructor(private readonly database: Database) {}

  /** The latest first; those taken back among them, whoever led it at first last. */
  async of(tenant: Tenant, teamId: Id): Promise<TeamLeader[]> {
    return (await this.database.query<{ answer: TeamLeader }>(tenant, OF_TEAM, [teamId])).map(({ answer }) => answer);
  }
}

const OF_TEAM = `
  select json_build_object(
           'id', l.id, 'leader', ${practitionerOf('l.leader_id')}, 'name', case when l.leader_id is not null then person_name(i.given_name, i.family_name) end,
           'firstDay', l.valid_from, 'today', l.voided_at is null and n.since is not distinct from l.valid_from, 'reason', l.why,
           'recordedOn', local_day(l.recorded_at), 'recordedBy', account_name(l.recorded_by),
           'voidedOn', local_day(l.voided_at), 'voidedBy', account_name(l.voided_by), 'voidReason', l.void_reason) as answer
    from (select id, team_id, leader_id, valid_from, why, recorded_at, recorded_by, voided_at, voided_by, void_reason
            from team_leader_change
          union all
          select null, id, leader_id, null, null, null, null, null, null, null from team) l
    join team_leader_on(partnership_today(), 'infinity') n on n.team_id = l.team_id
    left join identity i on i.practitioner_id = l.leader_id
   where l.team_id = $1
   order by l.valid_from desc nulls last, l.id desc`;
