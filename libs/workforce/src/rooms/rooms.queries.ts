import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { siteNotFound } from '../workforce.errors.js';
import type { Room } from './room.model.js';

/** The rooms of a site. */
@Injectable()
export class RoomsQueries {
  constructor(private readonly database: Database) {}

  async ofSite(tenant: Tenant, siteId: Id): Promise<Room[]> {
    const [site] = await this.database.query<{ rooms: Room[] }>(tenant, OF_SITE, [siteId]);
    if (!site) throw siteNotFound();
    return site.rooms;
  }

  async room(tenant: Tenant, id: Id): Promise<Room> {
    return (await this.database.one<{ room: Room }>(tenant, ROOM, [id])).room;
  }
}

const CLOSED = 'coalesce(r.last_day < (select partnership_today()), false)';
const SHOWN = `
  json_build_object('id', r.id, 'name', r.name, 'seats', r.seats, 'stepFree', r.step_free, 'lastDay', r.last_day, 'closed', ${CLOSED})`;
const OF_SITE = `
  select coalesce(json_agg(${SHOWN} order by ${CLOSED}, r.name, r.id) filter (where r.id is not null), '[]') as rooms
    from site s left join room r on r.site_id = s.id where s.id = $1 group by s.id`;
const ROOM = `select ${SHOWN} as room from room r where r.id = $1`;
