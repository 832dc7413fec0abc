-- Posts as known at an instant; a post counts in the cluster of its site in the default scheme, else of its team there, else in none.
create function accepted_post(known_at timestamptz)
returns table (post_id uuid, practitioner_id uuid, role_id uuid, employer_id uuid, site_id uuid, team_id uuid, cluster_id uuid,
               weekly_hours numeric, days daterange)
language sql stable as $$
  select p.id, p.practitioner_id, p.role_id, p.employer_id, p.site_id, p.team_id, coalesce(sc.cluster_id, c.id), p.weekly_hours,
         daterange(p.valid_from, p.valid_until)
    from post p
    left join area_scheme s on s.partnership_id = p.partnership_id and s.is_default
    left join site_cluster sc on sc.partnership_id = p.partnership_id and sc.site_id = p.site_id and sc.scheme_id = s.id
    left join team t on t.partnership_id = p.partnership_id and t.id = p.team_id
    left join cluster c on c.partnership_id = p.partnership_id and c.id = t.cluster_id and c.scheme_id = s.id
   where known(p.recorded_at, p.voided_at, known_at) $$;
