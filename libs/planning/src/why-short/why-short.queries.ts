import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, hiddenInWords } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel, type Requirement } from '@app/frameworks';
import { inputInvalid } from '@app/graphql';
import { type Id, roundTo, type Verbs, verbsOf } from '@app/kernel';
import { type NeedLevel, needLevelNotFound, NeedQueries } from '@app/needs';
import { type CellCount, type CountSettings, gapOf, requiredHeads } from '../gap/index.js';
import { ScopeQueries } from '../scope/index.js';
import type { RequirementHeld, WhyShort } from './why-short.model.js';
import { isInTheWay } from './why-short.rules.js';
import { whyShortInWords } from './why-short.words.js';

type Held = Required<Requirement> & { held: number; oneStepBelow: number; onlyThis: number; onlyThisHours: number };

interface Counted extends CountSettings, CellCount {
  inPost: number;
  lackOne: number;
  lackTwo: number;
  lackMore: number;
  requirements: Held[];
}

export interface Asked {
  clusterId: Id;
  needLevelId: Id;
}

/** Why one cluster is short at one need level: how far off its people are, and which of the things asked are missing. */
@Injectable()
export class WhyShortQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  async why(actor: Actor, { clusterId, needLevelId }: Asked, when: AsAt): Promise<WhyShort> {
    const [{ scope, areaIds }, needLevel] = await Promise.all([
      this.scopes.of(actor, clusterId, when),
      this.familyLevel(actor, needLevelId),
    ]);
    const values = [clusterId, needLevelId, when.on, when.knownAt];
    const { answer } = await this.database.one<{ answer: Counted }>(actor, COUNTED, values);
    const figure = (numerator: number, base: number) => figureFor(actor, areaIds, { numerator, base }, when);
    const ofThose = (numerator: number) => figure(numerator, answer.inPost);
    const gapWith = (counted: CellCount) => gapOf(actor, areaIds, needLevel, counted, answer, when);
    const gap = gapWith(answer);
    const withThese = (people: { onlyThis: number; onlyThisHours: number }[]) =>
      gapWith({
        ...answer,
        heldHeads: people.reduce((sum, { onlyThis }) => sum + onlyThis, answer.heldHeads),
        heldHours: people.reduce((sum, { onlyThisHours }) => sum + onlyThisHours, answer.heldHours),
      });
    const hidden = gap.heads.hidden;
    return {
      ...{ ...when, scope, countedBy: 'NEED', gap, closeUpToPercent: roundTo(answer.threshold * 100, 2) },
      ifEachGained: withThese(answer.requirements),
      howFarOff: asksNothing(answer)
        ? null
        : {
            lackNothing: ofThose(answer.heldHeads),
            lackOne: ofThose(answer.lackOne),
            lackTwo: ofThose(answer.lackTwo),
            lackMore: ofThose(answer.lackMore),
          },
      requirements: answer.requirements.map(
        ({ held, oneStepBelow, onlyThis, onlyThisHours, ...requirement }): RequirementHeld => ({
          ...requirement,
          held: ofThose(held),
          oneStepBelow: ofThose(oneStepBelow),
          lackOnlyThis: figure(onlyThis, answer.lackOne),
          ifGained: withThese([{ onlyThis, onlyThisHours }]),
          inTheWay: hidden ? null : isInTheWay({ ...answer, requiredHeads: headsOf(answer), held, onlyThis }),
        }),
      ),
      inWords: hidden ? hiddenInWords() : inWords(scope.inWords, needLevel.name, answer, verbsOf(when.on, actor.today)),
    };
  }

  private async familyLevel(actor: Actor, id: Id): Promise<NeedLevel> {
    const level = (await this.needs.levels(actor)).find((one) => one.id === id);
    if (!level) throw needLevelNotFound();
    if (level.forFamilies) return level;
    const problem = `${level.name} is work for a neighbourhood: no families are expected at it and nothing is counted; choose a level of family need`;
    throw inputInvalid([{ path: 'needLevelId', problem }]);
  }
}

const asksNothing = ({ requirements }: Counted) => requirements.length === 0;
const headsOf = ({ requiredHours, fullTimeWeek }: Counted) => requiredHeads(requiredHours / fullTimeWeek);

function inWords(place: string, level: string, answer: Counted, verbs: Verbs): string {
  const fte = (hours: number) => roundTo(hours / answer.fullTimeWeek, 2);
  return whyShortInWords({
    ...{ place, level, verbs, asked: answer.requirements.length },
    heads: { needed: headsOf(answer), held: answer.heldHeads },
    fte: { needed: fte(answer.requiredHours), held: fte(answer.heldHours) },
    oneThing: answer.requirements
      .filter(({ onlyThis }) => onlyThis > 0)
      .map(({ competency, onlyThis }) => ({ name: competency.name, people: onlyThis }))
      .sort((a, b) => b.people - a.people),
  });
}

/* The people with a live post in the cluster $1, each against all that the need level $2 asks; a level that asks nothing is met by nobody.
   Who holds a level is read of these people alone, so that the cost follows them and not the partnership. */
const COUNTED = `
  with known as materialized (select known_by($4::date) as at),
  asked as materialized (
    select a.competency_id, a.rank
      from known, requirements_on(array['NEED_LEVEL'], $3::date, known.at) a where a.requirement_set_id = $2::uuid),
  there as materialized (
    select p.practitioner_id, coalesce(sum(p.weekly_hours), 0) as weekly_hours
      from known, posts_in(case when $1::uuid <> no_cluster() then array[$1::uuid] end, $3::date, known.at) p
     where coalesce(p.cluster_id, no_cluster()) = $1 group by 1),
  holding as materialized (
    select h.* from known, ranks_on(array(select practitioner_id from there), array(select competency_id from asked), $3::date, known.at) h),
  compared as materialized (
    select t.practitioner_id, a.competency_id, coalesce(h.rank >= a.rank, false) as holds, coalesce(h.rank = a.rank - 1, false) as one_below
      from there t cross join asked a
      left join holding h on h.practitioner_id = t.practitioner_id and h.competency_id = a.competency_id),
  person as materialized (
    select practitioner_id, t.weekly_hours, count(*) filter (where not c.holds) as lacks
      from there t join compared c using (practitioner_id) group by 1, 2),
  requirement as materialized (
    select a.competency_id, a.rank, count(*) filter (where c.holds) as held, count(*) filter (where c.one_below) as one_below,
           count(*) filter (where not c.holds and p.lacks = 1) as only_this,
           coalesce(sum(p.weekly_hours) filter (where not c.holds and p.lacks = 1), 0) as only_this_hours
      from asked a left join (compared c join person p using (practitioner_id)) on c.competency_id = a.competency_id group by 1, 2),
  needed as (
    select sum(weekly_hours) as weekly_hours
      from known, demand_on($3::date, known.at) where cluster_id = $1 and need_level_id = $2)
  select json_build_object(
    'fullTimeWeek', s.full_time_week, 'threshold', s.close_match_threshold,
    'requiredHours', coalesce((select weekly_hours from needed), 0),
    'inPost', (select count(*) from there),
    'heldHeads', count(*) filter (where p.lacks = 0), 'heldHours', coalesce(sum(p.weekly_hours) filter (where p.lacks = 0), 0),
    'lackOne', count(*) filter (where p.lacks = 1), 'lackTwo', count(*) filter (where p.lacks = 2),
    'lackMore', count(*) filter (where p.lacks > 2),
    'requirements', (
      select coalesce(json_agg(json_build_object(
               'competencyId', r.competency_id, 'rank', r.rank, 'competency', ${COMPETENCY}, 'required', ${proficiencyLevel('q')},
               'held', r.held, 'oneStepBelow', r.one_below, 'onlyThis', r.only_this, 'onlyThisHours', r.only_this_hours) order by ${IN_FRAMEWORK_ORDER}), '[]')
        from requirement r
        join competency c on c.id = r.competency_id
        join competency_rank q on q.competency_id = r.competency_id and q.rank = r.rank)) as answer
    from partnership s left join person p on true
   group by s.full_time_week, s.close_match_threshold`;
