import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER } from '@app/frameworks';
import { type Day, type Id, verbsOf } from '@app/kernel';
import { ROLE, ROLE_FUNCTION } from '@app/roles';
import {
  ManagedPeopleQueries,
  PostQueries,
  type Practitioner,
  practitionerNotFound,
  PractitionerQueries,
  type Profession,
  SharingQueries,
} from '@app/workforce';
import { KnownUntilQueries } from '../rule/index.js';
import { asShared, type Levels, lineOf, type LineRow } from './profile-line.rules.js';
import type { Profile, ProfileLine } from './profile.model.js';

interface Answer {
  profession: Profession | null;
  /** The levels of each scale by rank. */
  scales: Record<Id, Levels>;
  lines: LineRow[];
}

@Injectable()
export class ProfileQueries {
  constructor(
    private readonly database: Database,
    private readonly managed: ManagedPeopleQueries,
    private readonly people: PractitionerQueries,
    private readonly posts: PostQueries,
    private readonly known: KnownUntilQueries,
    private readonly sharing: SharingQueries,
  ) {}

  /**
   * The same for a manager, of one of their own people, or of what an agreement shares of somebody of another agency; anybody else is not found.
   */
  async openTo(actor: Actor, practitionerId: Id, asAt: AsAt): Promise<Profile> {
    if (await this.managed.manages(actor, practitionerId)) return this.profile(actor, practitionerId, asAt);
    const sharedUnder = await this.sharing.sharedUnder(actor, practitionerId);
    if (!sharedUnder) throw practitionerNotFound();
    return this.profile(actor, practitionerId, asAt, sharedUnder);
  }

  /** R3: each requirement of a person with where they stand and the proof behind it. */
  async profile(
    actor: Actor,
    practitionerId: Id,
    asAt: AsAt,
    sharedUnder: Profile['sharedUnder'] = null,
  ): Promise<Profile> {
    const [practitioner, posts, answer, knownUntil] = await Promise.all([
      this.people.byId(actor, practitionerId),
      this.posts.ofPerson(actor, practitionerId, asAt.on, asAt.knownAt),
      this.read(actor, practitionerId, asAt),
      this.known.of(actor, [practitionerId], asAt),
    ]);
    if (!practitioner) throw practitionerNotFound();
    const { profession } = answer;
    const told = sharedUnder ? { ...answer, lines: answer.lines.map(asShared) } : answer;
    const lines = linesOf(told, practitioner, asAt.on, actor);
    const counts = { numerator: lines.filter(({ state }) => state === 'MET').length, base: lines.length };
    return {
      practitioner,
      sharedUnder,
      ...asAt,
      knownUntil,
      profession,
      posts,
      met: shownFigure(counts, asAt),
      lines,
    };
  }

  /** One line of that profile as it is now, of one of a manager's own people; null where nothing asks it of them, or to anybody else. */
  async lineOfMyPeople(actor: Actor, practitioner: Practitioner, competencyId: Id): Promise<ProfileLine | null> {
    if (!(await this.managed.manages(actor, practitioner.id))) return null;
    const answer = await this.read(actor, practitioner.id, { on: actor.today, knownAt: null }, competencyId);
    return linesOf(answer, practitioner, actor.today, actor)[0] ?? null;
  }

  private async read(actor: Actor, practitionerId: Id, { on, knownAt }: AsAt, competencyId: Id | null = null) {
    const values = [practitionerId, on, knownAt, competencyId];
    return (await this.database.one<{ answer: Answer }>(actor, PROFILE, values)).answer;
  }
}

function linesOf({ scales, lines }: Answer, practitioner: Practitioner, on: Day, actor: Actor): ProfileLine[] {
  const reader = practitioner.id === actor.practitionerId ? 'themselves' : 'somebody else';
  const verbs = verbsOf(on, actor.today);
  return lines.map((row) => lineOf(row, scales[row.scaleId]!, { practitioner, on, reader, verbs }));
}

const PROFILE = `
  with known as materialized (select known_by($3::date) as at),
  asked as materialized (
    select * from requirements_of(array[$1::uuid], $2::date, (select at from known))
     where $4::uuid is null or competency_id in (select leaf_id from requirement_path where competency_id = $4)),
  asker as materialized (
    select r.id, r.name, ${ROLE} as shown from role r where r.id in (select unnest(asked_by) from asked)
    union all
    select f.id, f.name, ${ROLE_FUNCTION} from role_function f where f.id in (select unnest(asked_by) from asked)),
  competencies as (select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks from asked),
  standing as materialized (
    select s.* from known, competencies, standing_by_requirement(array[$1::uuid], ids, ranks, $2::date, at) s),
  proof as materialized (
    select p.competency_id, json_agg(json_build_object(
             'named', case when p.named_id <> p.competency_id then ${COMPETENCY} end, 'part', part, 'waits', waits,
             'evidenceId', evidence_id, 'kind', p.kind, 'stated', stated, 'rank', rank, 'from', valid_from, 'until', valid_until,
             'heldUntil', held_until, 'recordedAt', recorded_at, 'voidedAt', voided_at,
             'voidedOn', local_day(voided_at), 'voidReason', void_reason)
             order by valid_from desc, recorded_at desc, evidence_id) as pieces
      from known, competencies, standing_proof($1::uuid, ids, at) p join competency c on c.id = p.named_id group by 1),
  rated as (
    select distinct on (line_id) line_id, answer, wants_more, rated_on from self_rating join leaf_line using (competency_id)
     where practitioner_id = any($1::uuid || array(select k from known, keyed_elsewhere(array[$1::uuid], known.at) k))
       and is_of(practitioner_id, record_id, array[$1::uuid], array(select k from known, keyed_elsewhere(array[$1::uuid], known.at) k),
                 (select at from known))
       and recorded_at <= (select at from known) and rated_on <= $2::date
     order by line_id, recorded_at desc, id desc)
  select json_build_object(
    'profession', (select json_build_object('id', f.id, 'key', f.key, 'name', f.name)
                     from practitioner p join profession f on f.id = p.profession_id where p.id = $1),
    'scales', (select coalesce(json_object_agg(scale_id, levels), '{}') from (
                 select scale_id, json_object_agg(rank, json_build_object('rank', rank, 'name', name, 'description', description)) as levels
                   from proficiency_level group by 1) named),
    'lines', coalesce(json_agg(json_build_object(
      'competencyId', a.competency_id, 'competency', ${COMPETENCY}, 'scaleId', f.scale_id, 'rank', a.rank,
      'askedBy', (select json_agg(shown order by name, id) from asker where id = any(a.asked_by)),
      'held', s.held, 'state', s.state, 'evidenceId', s.evidence_id, 'heldUntil', s.held_until, 'lapsedOn', s.lapsed_on,
      'selfRating', (select json_build_object('answer', answer, 'wantsMore', wants_more, 'ratedOn', rated_on)
                       from rated r join leaf_line l on l.line_id = r.line_id and l.competency_id = a.competency_id),
      'pieces', coalesce(p.pieces, '[]'))
      order by s.state = 'MET', ${IN_FRAMEWORK_ORDER}), '[]')) as answer
    from asked a
    join standing s on s.competency_id = a.competency_id and s.required = a.rank
    join competency c on c.id = a.competency_id
    join framework_version v on v.id = c.version_id
    join framework f on f.id = v.framework_id
    left join proof p on p.competency_id = a.competency_id`;
