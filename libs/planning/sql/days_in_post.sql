-- The days in each post, and those with each duty in it: they ask nothing, and are what the others are counted against.
create function days_in_post(people uuid[], known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, requirement_set_id uuid, element_or_rank text, kind text, cluster_id uuid,
               employer_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select practitioner_id, post_id, current_partnership(), '', 'IN_POST', cluster_id, employer_id, weekly_hours, datemultirange(days)
    from accepted_post(known_at) where practitioner_id = any(people)
  union all
  select practitioner_id, post_id, duty_id, '', 'DUTY', cluster_id, employer_id, weekly_hours, days
    from accepted_duty(known_at) where practitioner_id = any(people) $$;
