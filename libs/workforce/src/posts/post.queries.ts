import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import type { Post } from './post.model.js';
import { POST, POSTS } from './post.sql.js';
import { practitionerNotFound } from '../workforce.errors.js';

/** What a register keeps of a person as they were on the day; null is unknown. */
export interface FactsOfTheDay {
  practitionerId: Id;
  postId: Id | null;
  employerId: Id | null;
  roleId: Id | null;
  staffLevel: string | null;
  professionId: Id | null;
}

@Injectable()
export class PostQueries {
  constructor(private readonly database: Database) {}

  /** The posts of a person on a day, the earliest first, as known by the end of `knownAt`; null is all that is known. */
  async ofPerson(tenant: Tenant, practitionerId: Id, on: Day, knownAt: Day | null): Promise<Post[]> {
    const [person] = await this.database.query<{ posts: Post[] }>(tenant, OF_PERSON, [practitionerId, on, knownAt]);
    if (!person) throw practitionerNotFound();
    return person.posts;
  }

  /** The posts of a person that hold today or later, and those that ended on a day or later, the earliest first. */
  async since(actor: Actor, practitionerId: Id, day: Day): Promise<Post[]> {
    const [person] = await this.database.query<{ posts: Post[] }>(actor, SINCE, [practitionerId, day]);
    if (!person) throw practitionerNotFound();
    return person.posts;
  }

  async byId(tenant: Tenant, id: Id): Promise<Post> {
    const { answer } = await this.database.one<{ answer: Post }>(tenant, BY_ID, [id]);
    return answer;
  }

  /** For each person, the main post, under which they attend a session that day, with the facts of the day. */
  attendedUnder(tenant: Tenant, people: Id[], on: Day): Promise<FactsOfTheDay[]> {
    return this.database.query(tenant, ATTENDED_UNDER, [people, on]);
  }
}

const OF_PERSON = `
  with known as materialized (select known_by($3::date) as at)
  select (select coalesce(json_agg(${POST} order by o.valid_from, o.id), '[]')
            from known cross join ${POSTS}
           where o.id in (select k.id from post_known(known.at) k where k.practitioner_id = p.id)
             and o.valid_from <= $2 and (o.valid_until is null or o.valid_until > $2)) as posts
    from practitioner p where p.id = $1`;

const SINCE = `
  select (select coalesce(json_agg(${POST} order by o.valid_from, o.id), '[]') from ${POSTS}
           where o.practitioner_id = p.id and (o.valid_until is null or o.valid_until > least($2::date, partnership_today())) and o.voided_at is null) as posts
    from practitioner p where p.id = $1`;

const BY_ID = `select ${POST} as answer from ${POSTS} where o.id = $1`;

const ATTENDED_UNDER = `
  select p.id as "practitionerId", o.id as "postId", o.employer_id as "employerId", o.role_id as "roleId",
         r.staff_level as "staffLevel", p.profession_id as "professionId"
    from practitioner p
    left join lateral main_post(p.id, $2, 'infinity') n on true
    left join post o on o.id = n.post_id
    left join role r on r.id = o.role_id
   where p.id = any($1)`;
