-- Everything that asks for a set of competencies, cell by cell: a need level, a task, an element or a proficiency level of a duty.
-- A duty is a role or a function; `part` names the element or the rank within it.
create view asked_cell with (security_invoker = true) as
  with duty as (
    select partnership_id, role_id as duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from role_requirement where essential
    union all
    select partnership_id, function_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from function_requirement where essential)
  select partnership_id, need_level_id as ask_id, '' as part, 'need level' as kind, null::uuid as duty_id, competency_id, rank,
         valid_from, valid_until, recorded_at, voided_at
    from grid_cell where essential
  union all
  select partnership_id, task_id, '', 'task', null, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from task_requirement
  union all
  select d.partnership_id, d.duty_id, c.element_id::text, 'duty element', d.duty_id, d.competency_id, d.rank,
         d.valid_from, d.valid_until, d.recorded_at, d.voided_at
    from duty d join competency c on c.partnership_id = d.partnership_id and c.id = d.competency_id
  union all
  select partnership_id, duty_id, rank::text, 'duty rank', duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from duty;
grant select on asked_cell to trivium_app;

-- One of those sets.
create type asked as (ask_id uuid, part text);

-- What a person does in a post, and when: its role, and every function carried meanwhile, which counts in the post's place.
create function accepted_duty(known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, duty_id uuid, cluster_id uuid, weekly_hours numeric, days datemultirange)
language sql stable as $$
  select practitioner_id, post_id, role_id, cluster_id, weekly_hours, datemultirange(days) from accepted_post(known_at)
  union all
  select o.practitioner_id, o.post_id, c.function_id, o.cluster_id, o.weekly_hours,
         range_agg(o.days * daterange(c.valid_from, c.valid_until))
    from accepted_post(known_at) o
    join function_carried c on c.practitioner_id = o.practitioner_id and o.days && daterange(c.valid_from, c.valid_until)
   where c.recorded_at <= known_at and (c.voided_at is null or c.voided_at > known_at)
   group by 1, 2, 3, 4, 5 $$;
