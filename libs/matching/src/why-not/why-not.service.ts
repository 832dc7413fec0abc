import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { type Id, isId } from '@app/kernel';
import { StandingQueries } from '@app/standing';
import { practitionerNotFound, PractitionerQueries } from '@app/workforce';
import { type MatchInput, MatchQueries, MatchQuestions } from '../match/index.js';
import type { WhyNotMatched } from './why-not.model.js';
import { failingRules } from './why-not.rules.js';

/** M7: why a match does not name a person, told of anybody in the partnership. */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly questions: MatchQuestions,
    private readonly queries: MatchQueries,
    private readonly standing: StandingQueries,
    private readonly people: PractitionerQueries,
  ) {}

  async whyNot(actor: Actor, input: MatchInput, practitionerId: Id): Promise<WhyNotMatched> {
    if (!isId(practitionerId)) throw practitionerNotFound();
    const question = await this.questions.of(actor, input);
    const [practitioner, { supervisorId, supervisorKind, ...presence }, standings, ranking] = await Promise.all([
      this.people.byId(actor, practitionerId),
      this.queries.presence(actor, practitionerId, question),
      this.standing.against(actor, [practitionerId], question.requirements, question),
      this.queries.ranking(actor, question, practitionerId),
    ]);
    if (!practitioner) throw practitionerNotFound();
    const { people, justShortLimit } = ranking;
    const supervisor = supervisorId && (await this.people.byId(actor, supervisorId));
    const position = people.find((one) => one.practitionerId === practitionerId)?.position ?? null;
    const { on, first, within, names } = question;
    const failing = failingRules({ on, first, within, position, standings, justShortLimit, ...presence }, names);
    return {
      practitioner,
      matched: position !== null,
      position,
      failing,
      supervisor: supervisor || null,
      supervisorKind,
    };
  }
}
