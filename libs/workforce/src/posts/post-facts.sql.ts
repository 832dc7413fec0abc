/** The columns that a post keeps when it is ended or goes on changed. */
export const COPIED = `practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id, valid_from`;

/** The first fact of a post, as whatever it becomes has it. */
export const ORIGIN = 'coalesce(origin_id, id)';

/** From when on a post `p` goes on changed; null is never. */
export const CHANGES_ON = `
  (select min(n.valid_from) from post n
    where n.practitioner_id = p.practitioner_id and n.origin_id = coalesce(p.origin_id, p.id) and n.voided_at is null
      and n.valid_from > p.valid_from)::text`;

/** Ends posts: what each was, its end, until when, and why. */
export const END_POSTS = `
  with ending as (select * from unnest($1::uuid[], $2::uuid[], $3::date[]) e(post_id, id, until)),
  old as (update post p set voided_at = partnership_now(), void_reason = $4 from ending e where p.id = e.post_id returning p.*)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id)
  select (select e.id from ending e where e.post_id = old.id), ${COPIED}, long_hours_reason,
         (select e.until from ending e where e.post_id = old.id), id, ${ORIGIN}, changes_id from old`;

/**
 * Changes posts from a day on: what each was before the day stays as it was. An end that was recorded goes on with what it becomes, and can be voided
 * there; another end may be given.
 */
export const CHANGE_POSTS = `
  with asked as (
    select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $6::uuid[], $7::jsonb[]) c(post_id, before_id, first_day, until, id, terms)),
  old as (
    update post p set voided_at = partnership_now(), void_reason = $5 from asked c where p.id = c.post_id returning p.*),
  before as (
    insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id)
    select c.before_id, ${COPIED}, long_hours_reason, c.first_day, old.id, coalesce(old.origin_id, old.id), changes_id
      from old join asked c on c.post_id = old.id where old.valid_from < c.first_day)
  insert into post (id, ${COPIED}, long_hours_reason, valid_until, shortens_id, origin_id, changes_id)
  select c.id, n.practitioner_id, n.role_id, n.employer_id, n.host_id, n.site_id, n.team_id, n.weekly_hours, n.line_manager_id,
         n.clinical_supervisor_id, greatest(c.first_day, old.valid_from), n.long_hours_reason, coalesce(c.until, n.valid_until),
         case when c.until is not null then old.id else old.shortens_id end, coalesce(old.origin_id, old.id), old.id
    from old join asked c on c.post_id = old.id, jsonb_populate_record(null::post, to_jsonb(old) || c.terms) n`;
