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
}

@Injectable()
export class MeQueries {
  constructor(private readonly database: Database) {}

  async me(actor: Actor): Promise<Me> {
    const areaIds = actor.grants.map(({ areaId }) => areaId).filter((id) => id !== null);
    const { answer } = await this.database.one<{ answer: Row }>(actor, ME, [
      ...[actor.practitionerId, areaIds, actor.accountId],
    ]);
    const { areas, ...me } = answer;
    const grantsInForce = actor.grants.map(({ kind, areaId, lastDay }) => {
      const area = areaId === null ? null : areas[areaId]!;
      return { kind, inWords: grantInWords(kind, area?.name ?? null), area, lastDay };
    });
    return { ...me, accountId: actor.accountId, practitionerId: actor.practitionerId, grantsInForce };
  }
}

const ME = `
  select json_build_object(
    'name', coalesce((select person_name(given_name, family_name) from identity where practitioner_id = $1),
                     (select name from account_contact where account_id = $3), 'Not on the record'),
    'partnership', json_build_object('id', id, 'name', name, 'today', partnership_today(), 'simulated', simulated_today is not null),
    'areas', coalesce((select json_object_agg(id, json_build_object('id', id, 'name', name)) from area where id = any($2)), '{}')
  ) as answer from partnership`;
