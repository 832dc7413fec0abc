import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { EARLIEST_DAY, type Id, newId } from '@app/kernel';
import { OWN_RECORDS } from '../held/index.js';
import { learningAhead, learningNotFound, learningRemoved, learningTooMuch } from './learning.errors.js';
import type { AddOwnLearningInput, ChangeOwnLearningInput } from './learning.input.js';
import type { Learning } from './learning.model.js';
import { LearningQueries } from './learning.queries.js';

const MOST = 1_000;

/** What people add to their own record: as facts, of which what is changed or removed keeps no words. */
@Injectable()
export class LearningService {
  constructor(
    private readonly database: Database,
    private readonly queries: LearningQueries,
  ) {}

  async add(actor: Actor, said: AddOwnLearningInput): Promise<Learning> {
    return (await this.queries.ownById(actor, await this.record(actor, said)))!;
  }

  async change(actor: Actor, { learningId, ...anew }: ChangeOwnLearningInput): Promise<Learning> {
    await this.void(actor, learningId, 'Changed by its person');
    const id = await this.record(actor, anew);
    await this.database.query(actor, FILE_GOES_ON, [learningId, id]);
    return (await this.queries.ownById(actor, id))!;
  }

  /** Answers with what was there, once more. */
  async remove(actor: Actor, learningId: Id): Promise<Learning> {
    const before = await this.queries.ownById(actor, learningId);
    await this.void(actor, learningId, 'Removed by its person');
    await this.database.query(actor, FILE_GOES, [learningId]);
    return before!;
  }

  private async record(actor: Actor, { day, ...said }: AddOwnLearningInput): Promise<Id> {
    if (day > actor.today || day < EARLIEST_DAY) throw learningAhead();
    const person = ownPractitioner(actor);
    const { held } = await this.database.one<{ held: number }>(actor, HELD, [person]);
    if (held >= MOST) throw learningTooMuch(MOST);
    const id = newId();
    const words = [said.hours ?? null, said.title, said.reflection || null];
    await this.database.query(actor, ADD, [id, person, day, ...words, actor.accountId]);
    return id;
  }

  private async void(actor: Actor, id: Id, why: string): Promise<void> {
    const person = ownPractitioner(actor);
    const voided = await this.database.query(actor, VOID, [person, id, why, actor.accountId]);
    if (voided.length > 0) return;
    const { wasThere } = await this.database.one<{ wasThere: boolean }>(actor, WAS_THERE, [person, id]);
    throw wasThere ? learningRemoved() : learningNotFound();
  }
}

const HELD = `
  select count(*)::int as held from own_learning where practitioner_id in ${OWN_RECORDS} and voided_at is null`;
const ADD = `
  insert into own_learning (id, practitioner_id, learnt_on, hours, title, reflection, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`;
const WAS_THERE = `
  select exists (select from own_learning where id = $2 and practitioner_id in ${OWN_RECORDS}) as "wasThere"`;
const VOID = `
  update own_learning
     set voided_at = greatest(partnership_now(), recorded_at), void_reason = $3, voided_by = $4, title = null, reflection = null
   where id = $2 and practitioner_id in ${OWN_RECORDS} and voided_at is null returning id`;
const FILE_GOES_ON = 'update learning_file set learning_id = $2 where learning_id = $1';
const FILE_GOES = 'delete from learning_file where learning_id = $1';
