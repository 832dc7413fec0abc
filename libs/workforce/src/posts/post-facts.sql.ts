/** The columns that a post keeps when it is ended or goes on changed. */
export const COPIED = `practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id, valid_from`;

/** The first fact of a post, as whatever it becomes has it. */
export const ORIGIN = 'coalesce(origin_id, id)';
