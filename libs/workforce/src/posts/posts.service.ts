import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { Leavings } from './leavings.js';
import type { Leaving, PostChange } from './post-change.model.js';
import { PostEntity } from './post.entity.js';
import type { EndPostInput, OpenPostInput, VoidPostEndInput, VoidPostInput } from './post.input.js';
import type { Post } from './post.model.js';
import { PostQueries } from './post.queries.js';
import { postEnded, postNotEnded, postNotFound, postVoided } from '../workforce.errors.js';

interface Locked {
  practitionerId: Id;
  lastDay: Day | null;
  voided: boolean;
  wasEnded: boolean;
}

const STAYS = 'Another post was opened.';
const LEFT_ALL_THE_SAME = 'A later post was voided: they have left all the same.';

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

  async open(actor: Actor, { firstDay, lastDay, ...post }: OpenPostInput): Promise<Post> {
    await this.database.query(actor, LOCK_PERSON, [post.practitionerId]);
    const id = newId();
    const validUntil = lastDay ? addDays(lastDay, 1) : null;
    await this.database.manager.insert(PostEntity, { ...post, id, validFrom: firstDay, validUntil });
    await this.leavings.unleave(actor, post.practitionerId, STAYS);
    return this.posts.byId(actor, id);
  }

  async end(actor: Actor, { postId, lastDay, reason }: EndPostInput): Promise<PostChange> {
    const post = await this.locked(actor, postId);
    if (post.lastDay && post.lastDay <= lastDay) throw postEnded(post.lastDay);
    const id = newId();
    await this.database.query(actor, END, [postId, id, addDays(lastDay, 1), reason]);
    const replaces = await this.leavings.unleave(actor, post.practitionerId, reason);
    const leaving = await this.leavings.leave(actor, { ...post, postId: id, lastDay, replaces });
    return { post: await this.posts.byId(actor, id), leaving };
  }

  /** The post goes on as it did before its end was recorded; what was let go of with the end is told, and stays as it is. */
  async voidEnd(actor: Actor, { postId, reason, longHoursReason }: VoidPostEndInput): Promise<PostChange> {
    const post = await this.locked(actor, postId);
    if (!post.wasEnded) throw postNotEnded();
    const id = newId();
    await this.database.query(actor, VOID_END, [postId, id, reason, longHoursReason]);
    const leaving = await this.leavings.unleave(actor, post.practitionerId, reason);
    const restored = await this.posts.byId(actor, id);
    const { lastDay } = restored;
    if (lastDay) await this.leavings.leave(actor, { ...post, postId: id, lastDay, replaces: leaving });
    return { post: restored, leaving };
  }

  /** For a post that never was; the answer shows it as it stood. Without it, the end of another may be the end of the last. */
  async void(actor: Actor, { postId, reason }: VoidPostInput): Promise<PostChange> {
    const { practitionerId } = await this.locked(actor, postId);
    await this.database.query(actor, VOID, [postId, reason]);
    const undone = await this.leavings.unleave(actor, practitionerId, reason);
    const left = await this.leaveByLast(actor, practitionerId, postId, undone);
    return { post: await this.posts.byId(actor, postId), leaving: left ?? undone };
  }

  /* Where the voided post went on after all others, they leave by the last of those, with what they took on for it. */
  private async leaveByLast(actor: Actor, practitionerId: Id, voidedId: Id, undone: Leaving | null) {
    const [last] = await this.database.query<{ postId: Id; lastDay: Day }>(actor, LAST_END, [practitionerId, voidedId]);
    if (!last) return null;
    const before = await this.leavings.supersede(actor, practitionerId, last.lastDay, LEFT_ALL_THE_SAME);
    return this.leavings.leave(actor, { practitionerId, ...last, replaces: undone ?? before });
  }

  private async locked(actor: Actor, postId: Id): Promise<Locked> {
    const [post] = await this.database.query<Locked>(actor, LOCK, [postId]);
    if (!post) throw postNotFound();
    if (post.voided) throw postVoided();
    await this.database.query(actor, LOCK_PERSON, [post.practitionerId]);
    return post;
  }
}

const LOCK = `
  select practitioner_id as "practitionerId", (valid_until - 1)::text as "lastDay", voided_at is not null as voided,
         shortens_id is not null as "wasEnded"
    from post where id = $1 for no key update`;
const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';

const COPIED = `practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id, valid_from`;

const END = `
  with old as (update post set voided_at = partnership_now(), void_reason = $4 where id = $1 returning *)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id)
  select $2, ${COPIED}, long_hours_reason, $3, id from old`;

const VOID = 'update post set voided_at = partnership_now(), void_reason = $2 where id = $1';

const VOID_END = `
  with ended as (
    update post set voided_at = partnership_now(), void_reason = $3 where id = $1 returning shortens_id as before),
  old as (select p.* from post p join ended e on p.id = e.before)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id)
  select $2, ${COPIED}, $4, valid_until, shortens_id from old`;

/* The last of the posts that are left, where it ends, and the voided one went on after it. */
const LAST_END = `
  select last.id as "postId", (last.valid_until - 1)::text as "lastDay"
    from (select * from post where practitioner_id = $1 and voided_at is null
           order by valid_until desc nulls first, id limit 1) last
    join post voided on voided.id = $2
   where last.valid_until < coalesce(voided.valid_until, 'infinity')`;
