-- The days in each post, and those with each duty in it: they ask nothing, and are what the others are counted against.
create function days_in_post(people uuid[], known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, requirement_set_id uuid, element_or_rank text, kind text, cluster_id uuid,
               employer_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select practitioner_id, post_id, current_partnership(), '', 'IN_POST', coalesce(cluster_id, no_cluster()), employer_id, weekly_hours,
         range_agg(days)
    from accepted_post(known_at) where practitioner_id = any(people) group by 1, 2, 6, 7, 8
  union all
  select practitioner_id, post_id, duty_id, '', 'DUTY', coalesce(cluster_id, no_cluster()), employer_id, weekly_hours, days
    from accepted_duty(known_at) where practitioner_id = any(people) $$;
