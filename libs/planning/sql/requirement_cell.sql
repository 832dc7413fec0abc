-- Every requirement set, cell by cell: what a need level, a task, an element or a proficiency level of a duty asks of a person.
-- A duty is a role or a function; `element_or_rank` names the element or the rank within it.
create view requirement_cell with (security_invoker = true) as
  with duty as (
    select partnership_id, role_id as duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from role_requirement where essential
    union all
    select partnership_id, function_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
      from function_requirement where essential)
  select partnership_id, need_level_id as requirement_set_id, '' as element_or_rank, 'NEED_LEVEL' as kind, null::uuid as duty_id,
         competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from grid_cell where essential
  union all
  select partnership_id, task_id, '', 'TASK', null, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from task_requirement
  union all
  select d.partnership_id, d.duty_id, c.element_id::text, 'DUTY_ELEMENT', d.duty_id, d.competency_id, d.rank,
         d.valid_from, d.valid_until, d.recorded_at, d.voided_at
    from duty d join competency c on c.partnership_id = d.partnership_id and c.id = d.competency_id
  union all
  select partnership_id, duty_id, rank::text, 'DUTY_RANK', duty_id, competency_id, rank, valid_from, valid_until, recorded_at, voided_at
    from duty;
grant select on requirement_cell to trivium_app;
