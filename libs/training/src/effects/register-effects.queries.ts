import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER } from '@app/frameworks';
import { type Id, isId } from '@app/kernel';
import { sessionNotFound } from '../sessions/index.js';
import type { RegisterEffect, RegisterEffects } from './register-effect.model.js';
import { effectInWords, WITHHELD_IN_WORDS, type Withheld } from './register-effect.words.js';

@Injectable()
export class RegisterEffectsQueries {
  constructor(private readonly database: Database) {}

  /** What a register changed for the people in the room, in the order of the framework, or why that is not told. */
  async of(actor: Actor, sessionId: Id): Promise<RegisterEffects> {
    if (!isId(sessionId)) throw sessionNotFound();
    const [mine] = await this.database.query<{ withheld: Withheld | null }>(actor, MINE, [
      sessionId,
      actor.practitionerId,
    ]);
    if (!mine) throw sessionNotFound();
    if (mine.withheld) return { whyHidden: WITHHELD_IN_WORDS[mine.withheld], changes: [] };
    const rows = await this.database.query<{ effect: Omit<RegisterEffect, 'inWords'> }>(actor, EFFECTS, [sessionId]);
    return { whyHidden: null, changes: rows.map(({ effect }) => ({ ...effect, inWords: effectInWords(effect) })) };
  }
}

const MINE = `
  select effects_withheld(session_id) as withheld from session_trainer where session_id = $1 and practitioner_id = $2`;

const EFFECTS = `
  select json_build_object('competency', ${COMPETENCY}, 'recorded', x.recorded, 'again', x.again, 'first', x.first,
                           'lost', x.lost, 'raised', x.raised, 'lowered', x.lowered) as effect
    from register_effects($1) x join competency c on c.id = x.competency_id
   order by ${IN_FRAMEWORK_ORDER}`;
