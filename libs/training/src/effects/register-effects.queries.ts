import { Injectable } from '@nestjs/common';
import { type Actor, figureFor, seesExactly } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, type Competency } from '@app/frameworks';
import { type Day, type Id, isId } from '@app/kernel';
import { isTrainedBy, sessionNotFound } from '../sessions/index.js';
import type { RegisterEffect } from './register-effect.model.js';
import { type Changed, effectInWords, givenInWords } from './register-effect.words.js';

interface Given {
  competency: Competency;
  recorded: number;
}

const NOTHING: Changed = { again: 0, first: 0, lost: 0, raised: 0, lowered: 0 };

@Injectable()
export class RegisterEffectsQueries {
  constructor(private readonly database: Database) {}

  /**
   * What a register gave and changed, in the order of the framework. Whoever chooses who is in a room could read from what it changed what
   * each of them held, so that is derived and told to holders of exact figures alone.
   */
  async of(actor: Actor, sessionId: Id): Promise<RegisterEffect[]> {
    if (!isId(sessionId)) throw sessionNotFound();
    const [mine] = await this.database.query<{ on: Day }>(actor, MINE, [sessionId, actor.practitionerId]);
    if (!mine) throw sessionNotFound();
    const isExact = seesExactly(actor, null);
    const rows = await this.database.query<{ given: Given; changed: Changed }>(actor, isExact ? EFFECTS : GIVEN, [
      sessionId,
    ]);
    return rows.map(({ given, changed = NOTHING }) => {
      const figure = (numerator: number) =>
        figureFor(actor, null, { numerator, base: given.recorded }, { on: mine.on, knownAt: null });
      return {
        ...given,
        again: figure(changed.again),
        first: figure(changed.first),
        lost: figure(changed.lost),
        raised: figure(changed.raised),
        lowered: figure(changed.lowered),
        inWords: isExact ? effectInWords(given, changed) : givenInWords(given),
      };
    });
  }
}

const MINE = `select s.held_on::text as "on" from session s where s.id = $1 and ${isTrainedBy('$2')}`;
const given = (changed: string, from = '') => `
  select json_build_object('competency', ${COMPETENCY}, 'recorded', g.recorded) as given${changed}
    from (select competency_id, count(distinct practitioner_id) as recorded from given_in($1) group by 1) g
    join competency c on c.id = g.competency_id ${from}
   order by ${IN_FRAMEWORK_ORDER}`;
const GIVEN = given('');
const EFFECTS = given(
  `, json_build_object('again', x.again, 'first', x.first, 'lost', x.lost, 'raised', x.raised, 'lowered', x.lowered) as changed`,
  'join register_effects($1) x on x.competency_id = g.competency_id',
);
