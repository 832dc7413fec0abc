import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';

/** Whose people they are: those in post who have somebody as line manager, directly or below, also past whoever left, and the teams they lead. */
@Injectable()
export class ManagedPeopleQueries {
  constructor(private readonly database: Database) {}

  /** Whether this signed-in manager manages that person today. */
  async manages(actor: Actor, practitionerId: Id): Promise<boolean> {
    if (!has(actor, 'MANAGER') || !actor.practitionerId) return false;
    const values = [actor.practitionerId, practitionerId, actor.today];
    return (await this.database.one<{ manages: boolean }>(actor, MANAGES, values)).manages;
  }
}

const MANAGES = `select manages($1, $2, $3, 'infinity')`;
