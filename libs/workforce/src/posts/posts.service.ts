import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, newId } from '@app/kernel';
import { PostEntity } from './post.entity.js';
import type { EndPostInput, OpenPostInput } from './post.input.js';
import type { Post } from './post.model.js';
import { PostQueries } from './post.queries.js';
import { postEnded, postNotFound, postVoided } from '../workforce.errors.js';

/** Opens and ends posts. A post is a fact: ending it early voids it with the reason and records one that ends in time. */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostQueries,
  ) {}

  async open(actor: Actor, { firstDay, lastDay, ...post }: OpenPostInput): Promise<Post> {
    const id = newId();
    const validUntil = lastDay ? addDays(lastDay, 1) : null;
    await this.database.manager.insert(PostEntity, { ...post, id, validFrom: firstDay, validUntil });
    return this.posts.byId(actor, id);
  }

  async end(actor: Actor, { postId, lastDay, reason }: EndPostInput): Promise<Post> {
    const [post] = await this.database.query<{ lastDay: Day | null; voided: boolean }>(actor, LOCK, [postId]);
    if (!post) throw postNotFound();
    if (post.voided) throw postVoided();
    if (post.lastDay && post.lastDay <= lastDay) throw postEnded(post.lastDay);
    const id = newId();
    await this.database.query(actor, END, [postId, id, addDays(lastDay, 1), reason]);
    return this.posts.byId(actor, id);
  }
}

const LOCK = `
  select (valid_until - 1)::text as "lastDay", voided_at is not null as voided from post where id = $1 for no key update`;

const END = `
  with old as (update post set voided_at = partnership_now(), void_reason = $4 where id = $1 returning *)
  insert into post (id, practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours,
                    line_manager_id, clinical_supervisor_id, valid_from, valid_until)
  select $2, practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours,
         line_manager_id, clinical_supervisor_id, valid_from, $3
    from old`;
