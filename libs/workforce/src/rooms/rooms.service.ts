import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { EARLIEST_DAY, type Id, keyOf, newId, twoYearsAfter } from '@app/kernel';
import { freeKey } from '../places/index.js';
import { roomDayInvalid, roomNotFound } from '../workforce.errors.js';
import type { AddRoomInput, ChangeRoomInput, CloseRoomInput, ReopenRoomInput } from './room.input.js';

/** Adds rooms to sites and changes what they are; one that is used no more gets a last day, and is never deleted. */
@Injectable()
export class RoomsService {
  constructor(private readonly database: Database) {}

  async add(actor: Actor, { siteId, name, seats, stepFree }: AddRoomInput): Promise<Id> {
    const id = newId();
    await this.database.query(actor, ADD, [id, keyOf(name), name.normalize('NFC'), siteId, seats, stepFree]);
    return id;
  }

  change(actor: Actor, { roomId, name, seats, stepFree }: ChangeRoomInput): Promise<void> {
    const values = [name?.normalize('NFC'), seats, stepFree].map((value) => value ?? null);
    return this.save(actor, CHANGE, [roomId, ...values]);
  }

  async close(actor: Actor, { roomId, lastDay }: CloseRoomInput): Promise<void> {
    if (lastDay < EARLIEST_DAY || lastDay > twoYearsAfter(actor.today)) throw roomDayInvalid();
    await this.save(actor, LAST_DAY, [roomId, lastDay]);
  }

  reopen(actor: Actor, { roomId }: ReopenRoomInput): Promise<void> {
    return this.save(actor, LAST_DAY, [roomId, null]);
  }

  private async save(actor: Actor, sql: string, values: unknown[]): Promise<void> {
    const saved = await this.database.query(actor, `${sql} returning id`, values);
    if (saved.length === 0) throw roomNotFound();
  }
}

const ADD = `
  insert into room (id, key, name, site_id, seats, step_free)
  values ($1, ${freeKey('room where site_id = $4')}, $3, $4, $5, $6)`;
/* The key stays, as that of its site does. */
const CHANGE = `
  update room set name = coalesce($2, name), seats = coalesce($3, seats), step_free = coalesce($4, step_free) where id = $1`;
const LAST_DAY = 'update room set last_day = $2 where id = $1';
