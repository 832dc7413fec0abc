-- The same, while in post: one row a post and ask. This is the memory of what is counted.
create function placed_by_facts(people uuid[], asks asked[], known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, ask_id uuid, part text, kind text, cluster_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select c.practitioner_id, d.post_id, c.ask_id, c.part, c.kind, d.cluster_id, d.weekly_hours, c.days * d.days
    from capability(people, asks, known_at) c
    join (select post_id, practitioner_id, null::uuid as duty_id, cluster_id, weekly_hours, datemultirange(days) as days
            from accepted_post(known_at)
          union all
          select post_id, practitioner_id, duty_id, cluster_id, weekly_hours, days from accepted_duty(known_at)) d
      on d.practitioner_id = c.practitioner_id and d.duty_id is not distinct from c.duty_id
   where c.days && d.days and d.practitioner_id = any(people) $$;
