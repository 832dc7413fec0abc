-- The sessions on which both of two records have a place, wait for one, have a mark, a result or are its trainer, and those that engage them both over the same hours: nobody is
-- in two rooms, nor twice in one.
create function session_clashes(one uuid, other uuid) returns table (held_on date, starts_at time, other_held_on date, other_starts_at time)
language sql stable as $$
  with there as materialized (
    select session_id, practitioner_id from booking where practitioner_id in (one, other) and voided_at is null
    union select session_id, practitioner_id from wait where practitioner_id in (one, other) and voided_at is null
    union select session_id, practitioner_id from attendance_mark where practitioner_id in (one, other) and voided_at is null
    union select session_id, practitioner_id from assessment_result where practitioner_id in (one, other) and voided_at is null
    union select session_id, practitioner_id from session_trainer where practitioner_id in (one, other))
  select s.held_on, s.starts_at, o.held_on, o.starts_at
    from (select mine.session_id, theirs.session_id as other_id
            from there mine join there theirs on theirs.session_id = mine.session_id and theirs.practitioner_id = other
           where mine.practitioner_id = one
          union
          select mine.session_id, theirs.session_id
            from engagement mine join engagement theirs on theirs.practitioner_id = other and theirs.hours && mine.hours
           where mine.practitioner_id = one) clash
    join session s on s.id = clash.session_id
    join session o on o.id = clash.other_id
   order by 1, 2, 3, 4 limit 20 $$;
