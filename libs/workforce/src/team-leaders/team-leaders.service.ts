import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Day, EARLIEST_DAY, type Id, newId, twoYearsAfter } from '@app/kernel';
import {
  leaderChangedThatDay,
  leaderChangeNotFound,
  leaderChangeVoided,
  leaderDayInvalid,
  leaderUnchanged,
  teamNotFound,
} from '../workforce.errors.js';
import type { ChangeTeamLeaderInput, VoidTeamLeaderChangeInput } from './team-leader.input.js';

/** Who leads a team from a day on: facts, each with why; what was wrong is taken back. */
@Injectable()
export class TeamLeadersService {
  constructor(private readonly database: Database) {}

  async change(actor: Actor, { teamId, leaderId = null, firstDay, reason }: ChangeTeamLeaderInput): Promise<void> {
    if (firstDay < EARLIEST_DAY || firstDay > twoYearsAfter(actor.today)) throw leaderDayInvalid();
    if ((await this.database.query(actor, LOCK, [teamId])).length === 0) throw teamNotFound();
    const led = await this.database.one<{ leaderId: Id | null; since: Day | null }>(actor, LED, [teamId, firstDay]);
    if (led.since === firstDay) throw leaderChangedThatDay(firstDay);
    if (led.leaderId === leaderId) throw leaderUnchanged(firstDay);
    await this.database.query(actor, ADD, [newId(), teamId, leaderId, firstDay, reason, actor.accountId]);
  }

  /** Answers with the team. */
  async void(actor: Actor, { changeId, reason }: VoidTeamLeaderChangeInput): Promise<Id> {
    const [change] = await this.database.query<{ teamId: Id }>(actor, TEAM_OF, [changeId]);
    if (!change) throw leaderChangeNotFound();
    await this.database.query(actor, LOCK, [change.teamId]);
    const voided = await this.database.query(actor, VOID, [changeId, reason, actor.accountId]);
    if (voided.length === 0) throw leaderChangeVoided();
    return change.teamId;
  }
}

/* Of two changes the later sees the earlier. */
const LOCK = 'select id from team where id = $1 for update';
const LED = `
  select leader_id as "leaderId", since::text as since from team_leader_on($2::date, 'infinity') where team_id = $1`;
const ADD = `
  insert into team_leader_change (id, team_id, leader_id, valid_from, why, recorded_by) values ($1, $2, $3, $4, $5, $6)`;
const TEAM_OF = 'select team_id as "teamId" from team_leader_change where id = $1';
const VOID = `
  update team_leader_change set voided_at = partnership_now(), void_reason = $2, voided_by = $3
   where id = $1 and voided_at is null returning id`;
