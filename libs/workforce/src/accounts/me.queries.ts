import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { Area } from '../places/index.js';
import { grantInWords } from './grant.words.js';
import type { Me } from './me.model.js';

interface Row extends Pick<Me, 'name' | 'partnership'> {
  /** The areas that grants are for, by id. */
  areas: Record<Id, Area>;
  /** What those whom they stand in for are called, by account. */
  absent: Record<Id, string>;
}

@Injectable()
export class MeQueries {
  constructor(private readonly database: Database) {}

  async me(actor: Actor): Promise<Me> {
    const areaIds = actor.grants.map(({ areaId }) => areaId).filter((id) => id !== null);
    const absentIds = actor.grants.flatMap(({ deputyFor }) => deputyFor?.accountId ?? []);
    const { answer } = await this.database.one<{ answer: Row }>(actor, ME, [areaIds, actor.accountId, absentIds]);
    const { areas, absent, ...me } = answer;
    const grantsInForce = actor.grants.map(({ kind, areaId, lastDay, deputyFor: of }) => {
      const area = areaId === null ? null : areas[areaId]!;
      const deputyFor = of ? { id: of.practitionerId, name: absent[of.accountId]! } : null;
      return { kind, inWords: grantInWords(kind, area?.name, deputyFor?.name), area, lastDay, deputyFor };
    });
    return { ...me, accountId: actor.accountId, practitionerId: actor.practitionerId, grantsInForce };
  }
}

const ME = `
  select json_build_object(
    'name', account_name($2),
    'partnership', json_build_object('id', id, 'name', name, 'today', partnership_today(), 'simulated', simulated_today is not null),
    'areas', coalesce((select json_object_agg(id, json_build_object('id', id, 'name', name)) from area where id = any($1)), '{}'),
    'absent', coalesce((select json_object_agg(id, account_name(id)) from account where id = any($3)), '{}')
  ) as answer from partnership`;
