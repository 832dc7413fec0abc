-- The posts live on a day of whoever has one of them in these clusters, as known at an instant: all the posts of each, wherever they
-- are. `clusters` null is everybody. It reads the posts of those clusters and people alone, and is planned once in a connection.
create function posts_in(clusters uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, cluster_id uuid, weekly_hours numeric)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_nestloop = off as $$
begin
  if clusters is null then
    return query
      select a.practitioner_id, a.cluster_id, a.weekly_hours from accepted_post(known_at) a where a.days @> on_day;
  else
    return query
      select a.practitioner_id, a.cluster_id, a.weekly_hours
        from accepted_post(known_at) a
       where a.days @> on_day
         and a.practitioner_id = any(array(
           select there.practitioner_id from accepted_post(known_at) there
            where there.days @> on_day and there.cluster_id = any(clusters)
              and (there.site_id = any(array(select s.place_id from place_within(known_at) s
                                               where s.kind = 'SITE' and s.within_id = any(clusters) and s.days @> on_day))
                   or there.team_id = any(array(select t.place_id from place_within(known_at) t
                                                  where t.kind = 'TEAM' and t.within_id = any(clusters) and t.days @> on_day)))));
  end if;
end $$;
