-- Who meets each requirement set while in post: one row a post, its cluster and a requirement set, and with all sets the days in post themselves. This
-- is what is remembered and counted. What people hold now is read as standing keeps it.
create function capability_in_post_by_facts(people uuid[], requirement_sets requirement_set[], known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, requirement_set_id uuid, element_or_rank text, kind text, cluster_id uuid,
               employer_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select c.practitioner_id, d.post_id, c.requirement_set_id, c.element_or_rank, c.kind, coalesce(d.cluster_id, no_cluster()), d.employer_id, d.weekly_hours,
         c.days * d.days
    from capability(people, requirement_sets, known_at) c
    join (select post_id, practitioner_id, null::uuid as duty_id, cluster_id, employer_id, weekly_hours, range_agg(days) as days
            from accepted_post(known_at) group by 1, 2, 4, 5, 6
          union all
          select post_id, practitioner_id, duty_id, cluster_id, employer_id, weekly_hours, days from accepted_duty(known_at)) d
      on d.practitioner_id = c.practitioner_id and d.duty_id is not distinct from c.duty_id
   where c.days && d.days and d.practitioner_id = any(people)
  union all
  select * from days_in_post(case when requirement_sets is null then people else '{}' end, known_at) $$;
