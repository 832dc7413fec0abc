-- What a person does in a post, and when: its role, and every function carried meanwhile, which counts in the post's place.
create function accepted_duty(known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, duty_id uuid, cluster_id uuid, employer_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select practitioner_id, post_id, role_id, cluster_id, employer_id, weekly_hours, range_agg(days) from accepted_post(known_at)
   group by 1, 2, 3, 4, 5, 6
  union all
  select o.practitioner_id, o.post_id, c.function_id, o.cluster_id, o.employer_id, o.weekly_hours,
         range_agg(o.days * daterange(c.valid_from, c.valid_until))
    from accepted_post(known_at) o
    join function_carried_known(known_at) c on c.practitioner_id = o.practitioner_id and o.days && daterange(c.valid_from, c.valid_until)
   group by 1, 2, 3, 4, 5, 6 $$;
