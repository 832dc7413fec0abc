-- Posts as known at an instant, each of whoever answered for it then. All of them, where all is known, and what was never joined to anything, mostly
-- all, are read by a branch of their own, so that PostgreSQL, which folds this into the statement that asks, goes by the indexes of posts there.
create function post_known(known_at timestamptz)
returns table (partnership_id uuid, id uuid, practitioner_id uuid, role_id uuid, employer_id uuid, site_id uuid, team_id uuid, weekly_hours numeric,
               line_manager_id uuid, clinical_supervisor_id uuid, valid_from date, valid_until date, origin_id uuid)
language sql stable as $$
  select p.partnership_id, p.id, p.practitioner_id, p.role_id, p.employer_id, p.site_id, p.team_id, p.weekly_hours::numeric,
         p.line_manager_id, p.clinical_supervisor_id, p.valid_from, p.valid_until, coalesce(p.origin_id, p.id)
    from post p
   where known(p.recorded_at, p.voided_at, known_at)
     and (known_at = 'infinity' or p.record_id is null and p.line_manager_record_id is null and p.clinical_supervisor_record_id is null)
  union all
  select p.partnership_id, p.id, whose(p.practitioner_id, p.record_id, known_at), p.role_id, p.employer_id, p.site_id, p.team_id, p.weekly_hours::numeric,
         whose(p.line_manager_id, p.line_manager_record_id, known_at),
         whose(p.clinical_supervisor_id, p.clinical_supervisor_record_id, known_at), p.valid_from, p.valid_until,
         coalesce(p.origin_id, p.id)
    from post p
   where known_at <> 'infinity' and known(p.recorded_at, p.voided_at, known_at)
     and (p.record_id is not null or p.line_manager_record_id is not null or p.clinical_supervisor_record_id is not null) $$;
