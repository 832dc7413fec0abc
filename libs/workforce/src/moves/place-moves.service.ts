import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Day, type DomainError, EARLIEST_DAY, formatDay, type Id, newId, twoYearsAfter } from '@app/kernel';
import {
  areaNotFound,
  clusterNotFound,
  moveNotFound,
  movedThatDay,
  moveTooFar,
  moveUnchanged,
  moveVoided,
  siteNotFound,
  teamNotFound,
} from '../workforce.errors.js';
import type { MoveClusterInput, MoveSiteInput, MoveTeamInput, VoidMoveInput } from './place-move.input.js';

interface Where {
  column: 'site_id' | 'team_id' | 'cluster_id';
  placeId: Id;
  schemeId: Id | null;
  to: Id | null;
  firstDay: Day;
  reason: string;
}

/** Where places lie from a day on. Moves are facts: each says from when and why, and what was wrong is taken back. */
@Injectable()
export class PlaceMovesService {
  constructor(private readonly database: Database) {}

  async moveSite(actor: Actor, { siteId, clusterId, ...rest }: MoveSiteInput): Promise<Id> {
    await this.locked(actor, LOCK.site_id, siteId, siteNotFound);
    const schemeId = await this.schemeFor(actor, clusterId ?? null);
    await this.database.query(actor, IN_NONE_AT_FIRST, [siteId, schemeId]);
    return this.move(actor, { column: 'site_id', placeId: siteId, schemeId, to: clusterId ?? null, ...rest });
  }

  async moveTeam(actor: Actor, { teamId, clusterId, ...rest }: MoveTeamInput): Promise<Id> {
    await this.locked(actor, LOCK.team_id, teamId, teamNotFound);
    if (clusterId) await this.found(actor, CLUSTER_OF_DEFAULT, [clusterId], clusterNotFound);
    return this.move(actor, { column: 'team_id', placeId: teamId, schemeId: null, to: clusterId ?? null, ...rest });
  }

  async moveCluster(actor: Actor, { clusterId, areaId, ...rest }: MoveClusterInput): Promise<Id> {
    const { schemeId } = await this.locked(actor, LOCK.cluster_id, clusterId, clusterNotFound);
    await this.found(actor, AREA_OF_SCHEME, [areaId, schemeId], areaNotFound);
    return this.move(actor, { column: 'cluster_id', placeId: clusterId, schemeId, to: areaId, ...rest });
  }

  async voidMove(actor: Actor, { moveId, reason }: VoidMoveInput): Promise<void> {
    const [move] = await this.database.query<Moved>(actor, MOVED, [moveId]);
    if (!move) throw moveNotFound();
    await this.database.query(actor, LOCK[move.column], [move.placeId]);
    const voided = await this.database.query(actor, VOID, [moveId, reason, actor.accountId]);
    if (voided.length === 0) throw moveVoided();
  }

  private async move(actor: Actor, where: Where): Promise<Id> {
    const { column, placeId, schemeId, to, firstDay, reason } = where;
    if (firstDay < EARLIEST_DAY || firstDay > twoYearsAfter(actor.today)) throw moveTooFar();
    const { lies, moves } = await this.database.one<Lies>(actor, LIES, [placeId, schemeId, firstDay]);
    if (moves) throw movedThatDay(firstDay);
    if (lies === to) throw moveUnchanged(formatDay(firstDay));
    const id = newId();
    await this.database.query(actor, ADD[column], [id, placeId, schemeId, to, firstDay, reason, actor.accountId]);
    return id;
  }

  /* In the scheme of the cluster, or the default one where it is to lie in none. */
  private async schemeFor(actor: Actor, clusterId: Id | null): Promise<Id> {
    return (await this.found(actor, SCHEME, [clusterId], clusterNotFound)).id!;
  }

  private locked(actor: Actor, sql: string, id: Id, absent: () => DomainError) {
    return this.found(actor, sql, [id], absent);
  }

  private async found(actor: Actor, sql: string, values: (Id | null)[], absent: () => DomainError): Promise<Found> {
    const [row] = await this.database.query<Found>(actor, sql, values);
    if (!row) throw absent();
    return row;
  }
}

interface Found {
  id?: Id;
  schemeId: Id | null;
}

interface Lies {
  lies: Id | null;
  /** Whether a move begins on the very day. */
  moves: boolean;
}

interface Moved {
  column: Where['column'];
  placeId: Id;
}

/* Before anything of it is read: of two moves the later sees the earlier. */
const LOCK = {
  site_id: 'select id from site where id = $1 for update',
  team_id: 'select id from team where id = $1 for update',
  cluster_id: 'select id, scheme_id as "schemeId" from cluster where id = $1 for update',
};

const SCHEME = `
  select coalesce(c.scheme_id, s.id) as id
    from (select $1::uuid as cluster_id) asked
    left join cluster c on c.id = asked.cluster_id
    left join area_scheme s on s.is_default and asked.cluster_id is null
   where coalesce(c.scheme_id, s.id) is not null`;
const CLUSTER_OF_DEFAULT = `
  select c.id from cluster c join area_scheme s on s.id = c.scheme_id and s.is_default where c.id = $1`;
const AREA_OF_SCHEME = 'select id from area where id = $1 and scheme_id = $2';

const IN_NONE_AT_FIRST = `
  insert into site_cluster (site_id, scheme_id, cluster_id) values ($1, $2, null) on conflict on constraint pk_site_cluster do nothing`;

const LIES = `
  select (select within_id from place_within('infinity')
           where place_id = $1 and scheme_id is not distinct from $2 and days @> $3::date) as lies,
         exists (select from place_move where place_id = $1 and scheme_id is not distinct from $2 and valid_from = $3::date
                                          and voided_at is null) as moves`;

const into = (column: string, to: string) => `
  insert into place_move (id, ${column}, scheme_id, ${to}, valid_from, why, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`;
const ADD = {
  site_id: into('site_id', 'to_cluster_id'),
  team_id: into('team_id', 'to_cluster_id'),
  cluster_id: into('cluster_id', 'to_area_id'),
};

const MOVED = `
  select place_id as "placeId", case kind when 'SITE' then 'site_id' when 'TEAM' then 'team_id' else 'cluster_id' end as column
    from place_move where id = $1`;
const VOID = `
  update place_move set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where id = $1 and voided_at is null returning id`;
