-- Posts as known at an instant; a post counts in the cluster of its site in the default scheme, else of its team there, else in none. Where one
-- of them moves while the post lasts, its days are told in several rows, one after another.
create function accepted_post(known_at timestamptz)
returns table (post_id uuid, practitioner_id uuid, role_id uuid, employer_id uuid, site_id uuid, team_id uuid, cluster_id uuid,
               weekly_hours numeric, days daterange)
language sql stable as $$
  select p.id, p.practitioner_id, p.role_id, p.employer_id, p.site_id, p.team_id, coalesce(sc.within_id, c.id), p.weekly_hours,
         daterange(p.valid_from, p.valid_until) * coalesce(sc.days, '(,)') * coalesce(tc.days, '(,)')
    from post_known(known_at) p
    left join area_scheme s on s.partnership_id = p.partnership_id and s.is_default
    left join place_within(known_at) sc on sc.kind = 'SITE' and sc.place_id = p.site_id and sc.scheme_id = s.id
                                       and sc.days && daterange(p.valid_from, p.valid_until)
    left join place_within(known_at) tc on tc.kind = 'TEAM' and tc.place_id = p.team_id and tc.days && daterange(p.valid_from, p.valid_until)
    left join cluster c on c.partnership_id = p.partnership_id and c.id = tc.within_id and c.scheme_id = s.id
   where coalesce(sc.days && tc.days, true) $$;
