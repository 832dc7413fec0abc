import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { type Id, isId } from '@app/kernel';
import { KnownUntilQueries, StandingQueries } from '@app/standing';
import { ManagedPeopleQueries, practitionerNotFound, PractitionerQueries } from '@app/workforce';
import { isLacking, type MatchInput, MatchQueries, MatchQuestions, unmetOf } from '../match/index.js';
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
    private readonly managed: ManagedPeopleQueries,
    private readonly known: KnownUntilQueries,
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
    const [supervisor, managedByMe, knownUntil] = await Promise.all([
      supervisorId ? this.people.byId(actor, supervisorId) : null,
      this.managed.manages(actor, practitionerId),
      this.known.ofAnybody(actor, question),
    ]);
    const position = people.find((one) => one.practitionerId === practitionerId)?.position ?? null;
    const { on, first, within, names } = question;
    const failing = failingRules({ on, first, within, position, standings, justShortLimit, ...presence }, names);
    const lacks = standings.filter(isLacking).map((standing) => unmetOf(standing, question));
    const ask = { supervisor: supervisor ?? null, supervisorKind, managedByMe };
    return { practitioner, matched: position !== null, position, knownUntil, failing, lacks, ...ask };
  }
}
