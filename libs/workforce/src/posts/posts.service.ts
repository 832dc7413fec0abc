import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { Leavings } from './leavings.js';
import type { PostChange } from './post-change.model.js';
import { CHANGE_POSTS, CHANGES_ON, COPIED, END_POSTS } from './post-facts.sql.js';
import { PostEntity } from './post.entity.js';
import type { ChangePostInput, EndPostInput, OpenPostInput, VoidPostEndInput, VoidPostInput } from './post.input.js';
import { PostQueries } from './post.queries.js';
import {
  postChangesLater,
  postEnded,
  postNotBegun,
  postNotEnded,
  postNotFound,
  postVoided,
} from '../workforce.errors.js';

interface Locked {
  practitionerId: Id;
  firstDay: Day;
  lastDay: Day | null;
  weeklyHours: number | null;
  voided: boolean;
  /** Whether an end of it was recorded. */
  isEnded: boolean;
  /** From when on the same post goes on changed. */
  changesOn: Day | null;
}

const POST_OPENED = 'Another post was opened.';

/**
 * Opens and ends posts. A post is a fact: ending it early voids it with the reason and records one that ends in time. Of whoever it is
 * the posts change one after the other, so that each change knows of the ones before.
 */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostQueries,
    private readonly leavings: Leavings,
  ) {}

  async open(actor: Actor, { firstDay, lastDay, ...post }: OpenPostInput): Promise<PostChange> {
    refuseDeputyThemselves(actor, post.practitionerId, post.clinicalSupervisorId);
    await this.database.query(actor, LOCK_PERSON, [post.practitionerId]);
    const id = newId();
    const validUntil = lastDay ? addDays(lastDay, 1) : null;
    await this.database.manager.insert(PostEntity, { ...post, id, validFrom: firstDay, validUntil });
    const leaving = await this.leavings.follow(actor, post.practitionerId, POST_OPENED);
    return { post: await this.posts.byId(actor, id), leaving };
  }

  /**
   * The post ends on the day before and goes on changed, in one: nobody leaves by it. From its own first day on it is put right. More
   * hours are confirmed by a reason of their own.
   */
  async change(actor: Actor, { postId, firstDay, reason, ...changed }: ChangePostInput): Promise<PostChange> {
    const post = await this.lastOfItsChanges(actor, postId);
    refuseDeputyThemselves(actor, post.practitionerId, changed.clinicalSupervisorId);
    if (post.lastDay && post.lastDay < firstDay) throw postEnded(post.lastDay);
    if (firstDay < post.firstDay) throw postNotBegun(post.firstDay);
    const id = newId();
    const terms = JSON.stringify(columnsOf(changed, post.weeklyHours));
    const asked = [[postId], [newId()], [firstDay], [null], reason, [id], [terms]];
    await this.database.query(actor, CHANGE_POSTS, asked);
    return this.changed(actor, id, post, reason);
  }

  async end(actor: Actor, { postId, lastDay, reason }: EndPostInput): Promise<PostChange> {
    const post = await this.lastOfItsChanges(actor, postId);
    if (post.lastDay && post.lastDay <= lastDay) throw postEnded(post.lastDay);
    const id = newId();
    await this.database.query(actor, END_POSTS, [[postId], [id], [addDays(lastDay, 1)], reason]);
    return this.changed(actor, id, post, reason);
  }

  /** The post goes on as it did before its end was recorded; what was let go of with the end is told, and stays as it is. */
  async voidEnd(actor: Actor, { postId, reason, longHoursReason }: VoidPostEndInput): Promise<PostChange> {
    const post = await this.locked(actor, postId);
    refuseDeputyThemselves(actor, post.practitionerId);
    if (!post.isEnded || post.changesOn) throw postNotEnded();
    const id = newId();
    await this.database.query(actor, VOID_END, [postId, id, reason, longHoursReason]);
    return this.changed(actor, id, post, reason, postId);
  }

  /** For a post that never was; the answer shows it as it stood. A change that never was leaves the post as it was before that change. */
  async void(actor: Actor, { postId, reason, longHoursReason }: VoidPostInput): Promise<PostChange> {
    const post = await this.lastOfItsChanges(actor, postId);
    await this.database.query(actor, VOID, [postId, reason]);
    const [whole] = await this.database.query<{ id: Id }>(actor, GO_ON_UNCHANGED, [
      postId,
      reason,
      newId(),
      longHoursReason,
    ]);
    return this.changed(actor, whole?.id ?? postId, post, reason);
  }

  private async changed(
    actor: Actor,
    id: Id,
    { practitionerId }: Locked,
    reason: string,
    voidedEnd?: Id,
  ): Promise<PostChange> {
    const leaving = await this.leavings.follow(actor, practitionerId, reason, voidedEnd);
    return { post: await this.posts.byId(actor, id), leaving };
  }

  /* What a later change took over from this one would stay as it was, so the later one is taken back first. */
  private async lastOfItsChanges(actor: Actor, postId: Id): Promise<Locked> {
    const post = await this.locked(actor, postId);
    if (post.changesOn) throw postChangesLater(post.changesOn);
    return post;
  }

  private async locked(actor: Actor, postId: Id): Promise<Locked> {
    const [holder] = await this.database.query<{ practitionerId: Id }>(actor, HOLDER, [postId]);
    if (!holder) throw postNotFound();
    await this.database.query(actor, LOCK_PERSON, [holder.practitionerId]);
    const post = await this.database.one<Locked>(actor, LOCKED, [postId]);
    if (post.voided) throw postVoided();
    return post;
  }
}

const HOLDER = 'select practitioner_id as "practitionerId" from post where id = $1';
const LOCKED = `
  select p.practitioner_id as "practitionerId", p.valid_from::text as "firstDay", (p.valid_until - 1)::text as "lastDay", p.weekly_hours::float8 as "weeklyHours",
         p.voided_at is not null as voided, p.shortens_id is not null as "isEnded",
         ${CHANGES_ON} as "changesOn"
    from post p where p.id = $1`;
const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';

const copiedOf = (post: string) => COPIED.replaceAll(/\w+/g, `${post}.$&`);

type Changed = Omit<ChangePostInput, 'postId' | 'firstDay' | 'reason'>;

/* As many hours as before, or fewer, keep the reason that they have; more need one of their own. */
const columnsOf = (
  { hostId, siteId, teamId, weeklyHours, longHoursReason, lineManagerId, clinicalSupervisorId }: Changed,
  hoursBefore: number | null,
) => ({
  ...{
    host_id: hostId,
    site_id: siteId,
    team_id: teamId,
    weekly_hours: weeklyHours,
    long_hours_reason: longHoursReason ?? (isMore(weeklyHours, hoursBefore) ? null : undefined),
  },
  ...{ line_manager_id: lineManagerId, clinical_supervisor_id: clinicalSupervisorId },
});

const isMore = (hours: number | null | undefined, before: number | null) => (hours ?? 0) > (before ?? 0);

const VOID = 'update post set voided_at = partnership_now(), void_reason = $2 where id = $1';

/* Put right from its own first day: as it was before that. Changed from a later day: what it was before, if that still ends where this one
   began, goes on for all the days of both. */
const GO_ON_UNCHANGED = `
  with undone as (select * from post where id = $1),
  before as (
    select b.* from undone u join post b on b.id = u.changes_id where b.valid_from = u.valid_from),
  piece as (
    update post p set voided_at = partnership_now(), void_reason = $2 from undone u
     where not exists (select from before) and p.practitioner_id = u.practitioner_id and coalesce(p.origin_id, p.id) = u.origin_id
       and p.voided_at is null and p.valid_until = u.valid_from returning p.*)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id, again_of_id)
  select $3, ${copiedOf('b')}, coalesce($4, case when b.weekly_hours <= u.weekly_hours then b.long_hours_reason end), u.valid_until, u.shortens_id, u.origin_id, b.changes_id,
         coalesce(c.again_of_id, c.id)
    from (select * from before union all select * from piece) b, undone u join post c on c.id = u.changes_id
  returning id`;

const VOID_END = `
  with ended as (update post set voided_at = partnership_now(), void_reason = $3 where id = $1 returning *)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id, again_of_id)
  select $2, ${copiedOf('e')}, $4, o.valid_until, o.shortens_id, coalesce(e.origin_id, e.id), e.changes_id, coalesce(o.again_of_id, o.id)
    from ended e join post o on o.id = e.shortens_id`;
