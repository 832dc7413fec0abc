/** The columns that a post keeps when it is ended or goes on changed. */
export const COPIED = `practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id, valid_from`;

/** The first fact of a post, as whatever it becomes has it. */
export const ORIGIN = 'coalesce(origin_id, id)';

/** From when on a post `p` goes on changed; null is never. */
export const CHANGES_ON = `
  (select min(n.valid_from) from post n
    where n.practitioner_id = p.practitioner_id and n.origin_id = coalesce(p.origin_id, p.id) and n.voided_at is null
      and n.valid_from > p.valid_from)::text`;
