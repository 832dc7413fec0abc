-- Every requirement set, cell by cell: what a need level, a task, an element or a proficiency level of a duty asks of a person, on the leaf
-- in force (`competency_id`) and its line for the days of that. A duty is a role or a function; `element_or_rank` names the element or
-- the rank within it. Two clocks count: of the requirement, and of the versions (`known_from`, `known_until`).
create view requirement_cell with (security_invoker = true) as
  with duty as (
    select partnership_id, role_id as duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from role_requirement where essential
    union all
    select partnership_id, function_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from function_requirement where essential),
  asked as (
    select partnership_id, need_level_id as requirement_set_id, 'NEED_LEVEL' as kind, null::uuid as duty_id,
           competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from grid_cell where essential
    union all
    select partnership_id, task_id, 'TASK', null, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from task_requirement
    union all
    select partnership_id, duty_id, 'DUTY_ELEMENT', duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at from duty
    union all
    select partnership_id, duty_id, 'DUTY_RANK', duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at from duty)
  select a.partnership_id, a.requirement_set_id,
         case a.kind when 'DUTY_ELEMENT' then p.element_id::text when 'DUTY_RANK' then a.rank::text else '' end as element_or_rank,
         a.kind, a.duty_id, p.line_id, p.leaf_id as competency_id, a.rank, daterange(a.valid_from, a.valid_until) * p.days as days,
         a.recorded_at, a.voided_at, p.known_from, p.known_until
    from asked a
    join requirement_path p on p.partnership_id = a.partnership_id and p.competency_id = a.competency_id
                           and p.days && daterange(a.valid_from, a.valid_until);
grant select on requirement_cell to trivium_app;
