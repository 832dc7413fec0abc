import { Injectable } from '@nestjs/common';
import { type Actor, shownFigure } from '@app/access';
import type { Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { UnmetRequirement } from '@app/standing';
import { type Practitioner, PractitionerQueries } from '@app/workforce';
import type { MatchInput } from './match.input.js';
import type { Match, MatchedPerson } from './match.model.js';
import { MatchQueries, type PoolPerson } from './match.queries.js';
import { type MatchQuestion, MatchQuestions } from './match.question.js';
import {
  type AgainstRequirement,
  type Candidate,
  countedByNearness,
  isLacking,
  type Ranked,
  ranked,
} from './match.rules.js';
import { lackInWords, reasonsFor } from './match.words.js';

type Person = Candidate & PoolPerson;

export interface Ranking {
  considered: number;
  justShortLimit: number;
  lapseWindow: number;
  people: Ranked<Person>[];
}

/** M5 without a family record: who can meet this need, best first, and why. */
@Injectable()
export class MatchService {
  constructor(
    private readonly questions: MatchQuestions,
    private readonly queries: MatchQueries,
    private readonly people: PractitionerQueries,
  ) {}

  async match(actor: Actor, input: MatchInput): Promise<Match> {
    const question = await this.questions.of(actor, input);
    const { considered, lapseWindow, people } = await this.ranking(actor, question);
    const { needLevel, themes, cluster, on, knownAt, requirements, first } = question;
    const best = people.slice(0, first);
    const near = people.filter(({ person }) => person.where === 'IN_CLUSTER').slice(0, first);
    const practitioners = await this.practitioners(actor, [...best, ...near]);
    const named = (person: Ranked<Person>) => matchedPerson(person, question, lapseWindow, practitioners);
    return {
      ...{ needLevel, themes, cluster, on, knownAt, requirements, considered },
      people: best.map(named),
      inCluster: near.map(named),
      counts: countedByNearness(people.map(({ person }) => person)),
    };
  }

  /** Everybody who meets the need or is just short of it, however many. */
  async ranking(tenant: Tenant, question: MatchQuestion): Promise<Ranking> {
    const { people, ...pool } = await this.queries.pool(tenant, question);
    const candidates = people.map((person) => ({ ...person, where: question.whereOf(person.clusterIds) }));
    return { ...pool, people: ranked(candidates, { on: question.on, lapseWindow: pool.lapseWindow }) };
  }

  private async practitioners(tenant: Tenant, listed: Ranked<Person>[]): Promise<Map<Id, Practitioner>> {
    const ids = listed
      .flatMap(({ person }) => [person.practitionerId, person.supervisorId])
      .filter((id) => id !== null);
    const found = await this.people.byIds(tenant, [...new Set(ids)]);
    return new Map(found.map((practitioner) => [practitioner.id, practitioner]));
  }
}

function matchedPerson(
  { person, position, tied }: Ranked<Person>,
  { on, knownAt, names, requirements }: MatchQuestion,
  lapseWindow: number,
  practitioners: Map<Id, Practitioner>,
): MatchedPerson {
  const { freeHours, where, supervisorId, supervisorKind, standings } = person;
  const lacks = standings.filter(isLacking).map((standing) => unmet(standing));
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
    reasons: reasonsFor(person, tied, { on, lapseWindow }, names),
    lacks,
  };

  function unmet(standing: AgainstRequirement): UnmetRequirement {
    const { competencyId, state } = standing;
    const { rank, competency, required } = requirements.find((one) => one.competencyId === competencyId)!;
    const held = standing.held > 0 ? names.level(competencyId, standing.held) : null;
    return { competencyId, rank, competency, required, held, state, inWords: lackInWords(standing, names) };
  }
}
