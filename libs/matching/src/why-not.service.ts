import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { type Id, isId } from '@app/kernel';
import { StandingQueries } from '@app/standing';
import { practitionerNotFound, WorkforceQueries } from '@app/workforce';
import type { MatchInput } from './match.input.js';
import { MatchQueries } from './match.queries.js';
import { MatchQuestions } from './match.question.js';
import { MatchService } from './match.service.js';
import type { WhyNotMatched } from './why-not.model.js';
import { failingRules } from './why-not.rules.js';

/** M7: why a match does not name a person, told of anybody in the partnership. */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly questions: MatchQuestions,
    private readonly matches: MatchService,
    private readonly queries: MatchQueries,
    private readonly standing: StandingQueries,
    private readonly workforce: WorkforceQueries,
  ) {}

  async whyNot(actor: Actor, input: MatchInput, practitionerId: Id): Promise<WhyNotMatched> {
    if (!isId(practitionerId)) throw practitionerNotFound();
    const question = await this.questions.of(actor, input);
    const cells = question.requirements.map(({ competency, rank }) => ({ competencyId: competency.id, rank }));
    const [practitioner, presence, standings, { people, justShortLimit }] = await Promise.all([
      this.workforce.practitioner(actor, practitionerId),
      this.queries.presence(actor, practitionerId, question),
      this.standing.against(actor, [practitionerId], cells, question),
      this.matches.ranking(actor, question),
    ]);
    if (!practitioner) throw practitionerNotFound();
    const place = people.find(({ person }) => person.practitionerId === practitionerId)?.place ?? null;
    const { on, first } = question;
    const failing = failingRules({ on, first, place, standings, justShortLimit, ...presence }, question.names);
    return { practitioner, matched: place !== null, place, failing };
  }
}
