import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { addDays, dayBefore, type Day, type Id, newId } from '@app/kernel';
import { CHANGE_POSTS, END_POSTS, Leavings, NothingGained } from '../posts/index.js';
import { AddressMoves } from '../records/index.js';
import { managerNotAdded } from '../workforce.errors.js';
import type { ComparedRow, PersonWrite, PostTerms, PostWrite, RowUndo, WrittenRow } from './staff-list.js';

interface Written {
  practitionerId: Id;
  /** The post as it stands after it. */
  postId: Id;
  /** What the post was before, or the one before it, as far as it stays. */
  beforeId: Id;
  write: PostWrite;
}

/** Somebody whom a list names, as they are on the record now, and what of that is undone with the first of their rows. */
interface WrittenPerson {
  id: Id;
  /** Whose its posts are: another where records are joined. */
  answersId: Id;
  undo: Omit<RowUndo, 'posts' | 'replaced'>;
}

/**
 * Writes what the rows of whole people would do, in a few statements however many they are. The caller holds the transaction. As of changes one by
 * one: a steward's deputy changes no post of their own and comes to manage nobody by it.
 */
@Injectable()
export class StaffListWriter {
  constructor(
    private readonly database: Database,
    private readonly leavings: Leavings,
    private readonly addresses: AddressMoves,
    private readonly gained: NothingGained,
  ) {}

  write(actor: Actor, list: Writing, rows: ComparedRow[]): Promise<WrittenRow[]> {
    refuseDeputyThemselves(actor, ...rows.map(({ person }) => person?.answersId));
    return this.gained.by(actor, () => this.writeAll(actor, list, rows));
  }

  private async writeAll(
    actor: Actor,
    { agencyId, listed, reason }: Writing,
    rows: ComparedRow[],
  ): Promise<WrittenRow[]> {
    const people = await this.people(actor, { agencyId, listed, reason }, rows);
    await this.lock(
      actor,
      [...people.values()].flatMap(({ id, answersId }) => [id, answersId]),
    );
    const written = rows.map(({ line, person, post }) => ({
      line,
      person: people.get(person!.number)!,
      post: post && {
        practitionerId: people.get(person!.number)!.answersId,
        postId: newId(),
        beforeId: newId(),
        write: post,
      },
    }));
    const posts = written.flatMap(({ post }) => post ?? []);
    const managers = await this.numbered(actor, agencyId, posts);
    const terms = (one: PostWrite) => columnsOf('terms' in one ? one.terms : {}, managers);
    await this.end(actor, reason, posts);
    await this.change(actor, reason, posts, terms);
    await this.open(actor, agencyId, posts, terms);
    await this.leavings.followAll(actor, [...new Set(posts.map(({ practitionerId }) => practitionerId))], reason);
    const told = new Set<WrittenPerson>();
    return written.map(({ line, person, post }) => {
      const own = told.has(person) ? NOTHING : person.undo;
      told.add(person);
      return { line, practitionerId: person.id, postId: post?.postId ?? null, undo: { ...own, ...undoOf(post) } };
    });
  }

  /* One after the other in the order of ids, as everybody locks people. */
  private lock = (actor: Actor, ids: Id[]) => this.database.query(actor, LOCK, [[...new Set(ids)]]);

  private async people(
    actor: Actor,
    { agencyId, listed, reason }: Writing,
    rows: ComparedRow[],
  ): Promise<Map<string, WrittenPerson>> {
    const people = [
      ...new Map(rows.flatMap(({ person }) => (person ? [[person.number, person] as const] : []))).values(),
    ];
    const added = people.filter(({ id }) => !id).map((one) => ({ ...one, id: newId() as Id }));
    const column = <K extends keyof PersonWrite>(of: PersonWrite[], name: K) => of.map((one) => one[name] ?? null);
    await this.database.query(actor, ADD, [added.map(({ id }) => id)]);
    await this.database.query(actor, NAME, [
      ...[added.map(({ id }) => id), column(added, 'givenName'), column(added, 'familyName'), column(added, 'email')],
    ]);
    const renamed = people.filter(({ isRenamed }) => isRenamed);
    const formerNames = new Map(renamed.map(({ number }) => [number, newId()]));
    await this.database.query(actor, KEEP_FORMER, [
      ...[[...formerNames.values()], renamed.map(({ id }) => id), dayBefore(listed), reason],
    ]);
    await this.database.query(actor, RENAME, [
      renamed.map(({ id }) => id),
      column(renamed, 'givenName'),
      column(renamed, 'familyName'),
    ]);
    const moved = people.flatMap(({ id, email }) => (id && email !== undefined ? [{ practitionerId: id, email }] : []));
    const addresses = new Map(
      (await this.addresses.move(actor, moved)).map(({ practitionerId, ...address }) => [practitionerId, address]),
    );
    const numbered = [...added, ...people.filter(({ id, addsNumber }) => id && addsNumber)];
    await this.database.query(actor, ADD_NUMBERS, [numbered.map(({ id }) => id), agencyId, column(numbered, 'number')]);
    const newIds = new Map(added.map(({ number, id }) => [number, id]));
    return new Map(
      people.map(({ number, id, answersId, addsNumber }) => [
        number,
        {
          id: id ?? newIds.get(number)!,
          answersId: answersId ?? newIds.get(number)!,
          undo: {
            ...{ isNew: id === null, formerNameId: formerNames.get(number) ?? null },
            ...{ email: id ? addresses.get(id) : undefined, number: id && !addsNumber ? null : number },
          },
        },
      ]),
    );
  }

  /* Managers whom the list itself added are there by now. */
  private async numbered(actor: Actor, agencyId: Id, posts: Written[]): Promise<Map<string, Id>> {
    const numbers = posts.flatMap(({ write }) => ('terms' in write && write.terms.managerNumber) || []);
    const rows = await this.database.query<{ number: string; id: Id }>(actor, NUMBERED, [agencyId, numbers]);
    const ids = new Map(rows.map(({ number, id }) => [number, id]));
    const missing = numbers.find((number) => !ids.has(number));
    if (missing) throw managerNotAdded(missing);
    return ids;
  }

  private async end(actor: Actor, reason: string, posts: Written[]): Promise<void> {
    const ends = posts.flatMap((post) => endOf(post) ?? []);
    const until = ends.map(({ lastDay }) => addDays(lastDay, 1));
    await this.database.query(actor, END_POSTS, [
      ends.map(({ postId }) => postId),
      ends.map(({ id }) => id),
      until,
      reason,
    ]);
  }

  private async change(
    actor: Actor,
    reason: string,
    posts: Written[],
    terms: (of: PostWrite) => object,
  ): Promise<void> {
    const changes = posts.flatMap(({ postId, beforeId, write }) =>
      write.kind === 'CHANGE' ? [{ id: postId, beforeId, write }] : [],
    );
    await this.database.query(actor, CHANGE_POSTS, [
      ...[
        changes.map(({ write }) => write.postId),
        changes.map(({ beforeId }) => beforeId),
        changes.map(({ write }) => write.firstDay),
      ],
      ...[
        changes.map(({ write }) => (write.lastDay ? addDays(write.lastDay, 1) : null)),
        reason,
        changes.map(({ id }) => id),
      ],
      changes.map(({ write }) => JSON.stringify(terms(write))),
    ]);
  }

  private async open(actor: Actor, agencyId: Id, posts: Written[], terms: (of: PostWrite) => object): Promise<void> {
    const opened = posts.flatMap(({ postId, practitionerId, write }) =>
      write.kind === 'OPEN'
        ? [
            {
              id: postId,
              practitioner_id: practitionerId,
              employer_id: agencyId,
              valid_from: write.firstDay,
              valid_until: write.lastDay && addDays(write.lastDay, 1),
              follows_id: write.followsId,
              ...terms(write),
            },
          ]
        : [],
    );
    await this.database.query(actor, OPEN, [JSON.stringify(opened)]);
  }
}

/** Whose list it is, as of which day, and why: in words that stand beside what it replaced. */
export interface Writing {
  agencyId: Id;
  listed: Day;
  reason: string;
}

const endOf = ({ write, postId, beforeId }: Written) => {
  if (write.kind === 'END') return { postId: write.postId, lastDay: write.lastDay, id: postId };
  return write.kind === 'OPEN' && write.ends ? { ...write.ends, id: beforeId } : undefined;
};

const NOTHING: WrittenPerson['undo'] = { isNew: false, formerNameId: null, number: null };

/* What a post was before it changed is written only where that is some days; to void what was not written does nothing. */
function undoOf(post: Written | undefined): Pick<RowUndo, 'posts' | 'replaced'> {
  if (!post) return { posts: [], replaced: null };
  const { write, postId, beforeId } = post;
  if (write.kind === 'END') return { posts: [postId], replaced: write.postId };
  if (write.kind === 'CHANGE') return { posts: [postId, beforeId], replaced: write.postId };
  return write.ends ? { posts: [postId, beforeId], replaced: write.ends.postId } : { posts: [postId], replaced: null };
}

const columnsOf = (
  { roleId, siteId, teamId, managerId, managerNumber, weeklyHours }: Partial<PostTerms>,
  managers: Map<string, Id>,
) => ({
  ...{ role_id: roleId, site_id: siteId, team_id: teamId, weekly_hours: weeklyHours },
  line_manager_id: managerNumber ? managers.get(managerNumber) : managerId,
});

const LOCK = 'select id from practitioner where id = any($1) order by id for no key update';
const ADD = 'insert into practitioner (id) select unnest($1::uuid[])';
const NAME = `
  insert into identity (practitioner_id, given_name, family_name, email)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`;
/* Before they are called otherwise. */
const KEEP_FORMER = `
  insert into former_name (id, practitioner_id, given_name, family_name, last_day, reason)
  select n.id, n.practitioner_id, i.given_name, i.family_name, $3::date, $4
    from unnest($1::uuid[], $2::uuid[]) n(id, practitioner_id) join identity i on i.practitioner_id = n.practitioner_id`;
const RENAME = `
  with renamed as (
    update identity i set given_name = n.given_name, family_name = n.family_name
      from unnest($1::uuid[], $2::text[], $3::text[]) n(id, given_name, family_name) where i.practitioner_id = n.id returning i.*)
  select greet_as(practitioner_id, person_name(given_name, family_name)) from renamed`;
const ADD_NUMBERS = `
  insert into staff_number (practitioner_id, agency_id, number)
  select n.id, $2, n.number from unnest($1::uuid[], $3::text[]) n(id, number)`;
const NUMBERED = `select number, person_of(practitioner_id, 'infinity') as id from staff_number where agency_id = $1 and number = any($2::text[])`;

const OPEN = `
  insert into post (id, practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id,
                    valid_from, valid_until)
  select p.id, p.practitioner_id, p.role_id, p.employer_id, f.host_id, p.site_id, p.team_id, p.weekly_hours, p.line_manager_id, f.clinical_supervisor_id,
         p.valid_from, p.valid_until
    from json_to_recordset($1::json) as p(id uuid, practitioner_id uuid, role_id uuid, employer_id uuid, site_id uuid, team_id uuid, weekly_hours numeric,
                                          line_manager_id uuid, valid_from date, valid_until date, follows_id uuid)
    left join post f on f.id = p.follows_id`;
