import { Injectable } from '@nestjs/common';
import { type Actor, shownFigure } from '@app/access';
import type { Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { KnownUntilQueries, type Standing, type UnmetRequirement } from '@app/standing';
import { type Practitioner, PractitionerQueries } from '@app/workforce';
import type { MatchInput } from './match.input.js';
import type { Match, MatchedPerson } from './match.model.js';
import { MatchQueries, type RankedPerson } from './match.queries.js';
import { type MatchQuestion, MatchQuestions } from './match.question.js';
import { isLacking } from './match.rules.js';
import { lackInWords, reasonsFor } from './match.words.js';

/** M5 without a family record: who can meet this need, best first, and why. */
@Injectable()
export class MatchService {
  constructor(
    private readonly questions: MatchQuestions,
    private readonly queries: MatchQueries,
    private readonly people: PractitionerQueries,
    private readonly known: KnownUntilQueries,
  ) {}

  async match(actor: Actor, input: MatchInput): Promise<Match> {
    const question = await this.questions.of(actor, input);
    const { considered, lapseWindow, counts, people } = await this.queries.ranking(actor, question);
    const { needLevel, themes, cluster, within, on, knownAt, requirements, first } = question;
    const [practitioners, knownUntil] = await Promise.all([
      this.practitioners(actor, people),
      this.known.ofAnybody(actor, question),
    ]);
    const listed = people.map((person) => matchedPerson(person, question, lapseWindow, practitioners));
    return {
      ...{ needLevel, themes, cluster, within, on, knownAt, knownUntil, requirements, considered, counts },
      people: listed.filter(({ position }) => position <= first),
      inCluster: listed.filter(({ where }) => where === 'IN_CLUSTER').slice(0, first),
    };
  }

  private async practitioners(tenant: Tenant, listed: RankedPerson[]): Promise<Map<Id, Practitioner>> {
    const ids = listed
      .flatMap(({ practitionerId, supervisorId }) => [practitionerId, supervisorId])
      .filter((id) => id !== null);
    const found = await this.people.byIds(tenant, [...new Set(ids)]);
    return new Map(found.map((practitioner) => [practitioner.id, practitioner]));
  }
}

function matchedPerson(
  person: RankedPerson,
  question: MatchQuestion,
  lapseWindow: number,
  practitioners: Map<Id, Practitioner>,
): MatchedPerson {
  const { position, tied, freeHours, where, supervisorId, supervisorKind, standings } = person;
  const { on, knownAt, names } = question;
  const lacks = standings.filter(isLacking).map((standing) => unmetOf(standing, question));
  return {
    position,
    tied,
    practitioner: practitioners.get(person.practitionerId)!,
    meets: lacks.length === 0,
    met: shownFigure({ numerator: standings.length - lacks.length, base: standings.length }, { on, knownAt }),
    freeHours,
    where,
    supervisor: (supervisorId && practitioners.get(supervisorId)) || null,
    supervisorKind,
    reasons: reasonsFor(person, lapseWindow, names),
    lacks,
  };
}

type AgainstOne = Pick<Standing, 'competencyId' | 'required' | 'held' | 'state' | 'lapsedOn'>;

/** What somebody lacks of what is asked. */
export function unmetOf(standing: AgainstOne, { requirements, names }: MatchQuestion): UnmetRequirement {
  const { competencyId, state } = standing;
  const { rank, competency, required } = requirements.find((one) => one.competencyId === competencyId)!;
  const held = standing.held > 0 ? names.level(competencyId, standing.held) : null;
  return { competencyId, rank, competency, required, held, state, inWords: lackInWords(standing, names) };
}
