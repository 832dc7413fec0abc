import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { type Id, newId } from '@app/kernel';
import type { UndoneRow } from '../lists/index.js';
import { COPIED, Leavings, NothingGained, ORIGIN } from '../posts/index.js';
import { AddressMoves } from '../records/index.js';
import type { RowUndo } from './staff-list.js';

/** A row of a staff list that was saved. */
export interface RowToUndo extends RowUndo {
  line: number;
  practitionerId: Id;
}

/** Whose list it was, why it is undone, and who of some people is more than this list made of them. */
export interface Undoing {
  agencyId: Id;
  reason: string;
  isUsed: (ids: Id[]) => Promise<ReadonlySet<Id>>;
}

const KEPT = {
  post: 'Their post was changed since, so it stays as it is now.',
  name: 'Their name was changed since, so it stays as it is now.',
  person: 'There is more on their record by now, so they stay on it.',
};

/**
 * Takes back what the rows of whole people wrote, in a few statements however many they are: exactly that, and nothing on which something was built
 * since. What was voided for it is recorded again, as another fact. The caller holds the transaction.
 */
@Injectable()
export class StaffListUndo {
  constructor(
    private readonly database: Database,
    private readonly leavings: Leavings,
    private readonly addresses: AddressMoves,
    private readonly gained: NothingGained,
  ) {}

  async undo(actor: Actor, undoing: Undoing, rows: RowToUndo[]): Promise<UndoneRow[]> {
    const whose = await this.whose(actor, rows);
    refuseDeputyThemselves(actor, ...whose);
    return this.gained.by(actor, () => this.undoAll(actor, undoing, rows, whose));
  }

  private async undoAll(
    actor: Actor,
    { agencyId, reason, isUsed }: Undoing,
    rows: RowToUndo[],
    whose: Id[],
  ): Promise<UndoneRow[]> {
    await this.database.query(actor, LOCK, [whose]);
    const keptPosts = await this.posts(actor, reason, rows);
    await this.leavings.followAll(actor, whose, reason);
    const keptNames = await this.names(actor, rows);
    await this.contacts(actor, agencyId, rows);
    const added = rows.filter(({ isNew }) => isNew).map(({ practitionerId }) => practitionerId);
    const used = await isUsed(added);
    await this.database.query(actor, TAKE_OFF, [added.filter((id) => !used.has(id))]);
    return rows.map((row) => {
      const { line, practitionerId, isNew } = row;
      const stays = { post: keptPosts.has(line), name: keptNames.has(line), person: isNew && used.has(practitionerId) };
      const why = [stays.post && KEPT.post, stays.name && KEPT.name, stays.person && KEPT.person].filter(Boolean);
      const postId = stays.post ? undefined : (row.replaced ?? undefined);
      return { line, kept: why.join(' ') || null, stays: whatStays(row, stays), postId };
    });
  }

  /* Records may have been joined or parted since: whom the rows name, who answers for them, and whose the posts are by now. */
  private async whose(actor: Actor, rows: RowToUndo[]): Promise<Id[]> {
    const posts = rows.flatMap((row) => [...row.posts, ...(row.replaced ? [row.replaced] : [])]);
    const values = [rows.map(({ practitionerId }) => practitionerId), posts];
    return (await this.database.query<{ id: Id }>(actor, WHOSE, values)).map(({ id }) => id);
  }

  /* The lines of which a post goes on otherwise than it was written. */
  private async posts(actor: Actor, reason: string, rows: RowToUndo[]): Promise<Set<number>> {
    const all = rows.flatMap(({ posts }) => posts);
    const found = await this.database.query<{ id: Id; stands: Id | null }>(actor, STANDING, [all]);
    const standing = new Map(found.map(({ id, stands }) => [id, stands]));
    const standingOf = ({ posts }: RowToUndo) => posts.flatMap((id) => standing.get(id) ?? []);
    const free = rows.filter(({ posts }) => !posts.some((id) => standing.get(id) === null));
    const taken = await this.taken(actor, free, free.flatMap(standingOf));
    const undone = free.filter(({ replaced }) => !replaced || !taken.has(replaced));
    await this.database.query(actor, VOID, [undone.flatMap(standingOf), reason]);
    const replaced = undone.flatMap((row) => row.replaced ?? []);
    await this.database.query(actor, RECORD_AGAIN, [replaced.map(() => newId()), replaced]);
    return new Set(rows.filter((row) => !undone.includes(row)).map(({ line }) => line));
  }

  /* Of the posts that would stand again, those whose days somebody has given to the same post since. */
  private async taken(actor: Actor, rows: RowToUndo[], but: Id[]): Promise<Set<Id>> {
    const values = [rows.flatMap(({ replaced }) => replaced ?? []), but];
    return new Set((await this.database.query<{ id: Id }>(actor, TAKEN, values)).map(({ id }) => id));
  }

  private async names(actor: Actor, rows: RowToUndo[]): Promise<Set<number>> {
    const formerNames = rows.flatMap(({ formerNameId }) => formerNameId ?? []);
    const back = new Set((await this.database.query<{ id: Id }>(actor, NAME_BACK, [formerNames])).map(({ id }) => id));
    return new Set(rows.filter(({ formerNameId: id }) => id && !back.has(id)).map(({ line }) => line));
  }

  /* An address that is another by now, or a number of theirs, stays. */
  private async contacts(actor: Actor, agencyId: Id, rows: RowToUndo[]): Promise<void> {
    const moved = rows.flatMap(({ practitionerId, email }) => (email ? [{ practitionerId, ...email }] : []));
    const values = [moved.map(({ practitionerId }) => practitionerId), moved.map(({ after }) => after)];
    const same = new Set((await this.database.query<{ id: Id }>(actor, SAME_ADDRESS, values)).map(({ id }) => id));
    await this.addresses.move(
      actor,
      moved
        .filter(({ practitionerId }) => same.has(practitionerId))
        .map(({ practitionerId, before }) => ({ practitionerId, email: before })),
    );
    const numbered = rows.filter(({ isNew, number }) => !isNew && number !== null);
    await this.database.query(actor, TAKE_NUMBERS, [
      ...[agencyId, numbered.map(({ practitionerId }) => practitionerId), numbered.map(({ number }) => number)],
    ]);
  }
}

/* An address or a number that is another by now is let go of. */
const whatStays = (
  { posts, replaced, formerNameId, number }: RowUndo,
  stays: { post: boolean; name: boolean; person: boolean },
): RowUndo => ({
  ...{ isNew: stays.person, number: stays.person ? number : null, formerNameId: stays.name ? formerNameId : null },
  ...(stays.post ? { posts, replaced } : { posts: [], replaced: null }),
});

const WHOSE = `
  select id from unnest($1::uuid[]) id
  union select person_of(id, 'infinity') from unnest($1::uuid[]) id
  union select practitioner_id from post where id = any($2)`;
const LOCK = 'select id from practitioner where id = any($1) order by id for no key update';
const termsOf = (post: string) => `(${`${COPIED}, long_hours_reason, valid_until`.replaceAll(/\w+/g, `${post}.$&`)})`;
/* As which fact a post stands as it was written, null is none: what was changed since may stand again in another. */
const STANDING = `
  select w.id, s.id as stands
    from post w
    left join post s on s.practitioner_id = w.practitioner_id and coalesce(s.again_of_id, s.id) = w.id and s.voided_at is null
                    and ${termsOf('s')} is not distinct from ${termsOf('w')}
   where w.id = any($1)`;
const TAKEN = `
  select w.id
    from post w
   where w.id = any($1)
     and exists (select from post p
                  where p.practitioner_id = w.practitioner_id and p.voided_at is null and p.id <> all($2)
                    and (p.role_id, p.employer_id, p.site_id) is not distinct from (w.role_id, w.employer_id, w.site_id)
                    and daterange(p.valid_from, p.valid_until) && daterange(w.valid_from, w.valid_until))`;
const VOID = 'update post set voided_at = partnership_now(), void_reason = $2 where id = any($1)';
const RECORD_AGAIN = `
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id, again_of_id)
  select n.new_id, ${COPIED}, long_hours_reason, valid_until, shortens_id, ${ORIGIN}, changes_id, coalesce(again_of_id, id)
    from unnest($1::uuid[], $2::uuid[]) n(new_id, replaced) join post p on p.id = n.replaced`;
/* Only where nothing was kept as a former name since. */
const NAME_BACK = `
  with back as (
    delete from former_name f
     where f.id = any($1)
       and not exists (select from former_name later where later.practitioner_id = f.practitioner_id and later.replaced_at > f.replaced_at)
    returning f.*),
  renamed as (
    update identity i set given_name = b.given_name, family_name = b.family_name from back b where i.practitioner_id = b.practitioner_id
    returning b.id, i.practitioner_id, i.given_name, i.family_name)
  select id, greet_as(practitioner_id, person_name(given_name, family_name)) from renamed`;
const SAME_ADDRESS = `
  select i.practitioner_id as id from unnest($1::uuid[], $2::text[]) n(id, email)
    join identity i on i.practitioner_id = n.id and i.email is not distinct from n.email`;
const TAKE_NUMBERS = `
  delete from staff_number s using unnest($2::uuid[], $3::text[]) n(id, number)
   where s.agency_id = $1 and s.practitioner_id = n.id and s.number = n.number`;
/* Their name, numbers and address go; the facts that were voided name nobody. */
const TAKE_OFF = 'delete from identity where practitioner_id = any($1)';
