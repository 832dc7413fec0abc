-- Notes of what kind, and which records, a statement changed, for whoever asks what changed since. Told the kind, the column that names the record, of an
-- update the columns that are told, and whether the records are new with the statement. What was noted of them before goes; nobody waits for another who has it in
-- hand, so that no two writers meet here: what stays by that is told a second time at most.
create function note_changes() returns trigger language plpgsql as $$
declare
  of_kind constant text := tg_argv[0];
  key constant text := tg_argv[1];
  changed constant text := case tg_op
    when 'INSERT' then 'after'
    when 'DELETE' then 'before'
    else format('((select partnership_id, %1$s from before except select partnership_id, %1$s from after) union all
                  (select partnership_id, %1$s from after except select partnership_id, %1$s from before)) as changed', tg_argv[2]) end;
  is_new constant boolean := coalesce(tg_argv[3], '') = 'new';
  here constant bigint := changes_written_in();
  owner uuid;
  subjects uuid[];
begin
  for owner, subjects in execute format('select partnership_id, array_agg(distinct %I) from %s group by 1', key, changed) loop
    if not is_new then
      delete from changed_record c using (
        select o.written_in, o.transaction, o.subject_id from changed_record o
         where o.partnership_id = owner and o.kind = of_kind and o.subject_id = any(subjects)
           and (o.written_in, o.transaction) is distinct from (here, pg_current_xact_id())
           for update skip locked) noted
       where c.partnership_id = owner and c.kind = of_kind
         and (c.written_in, c.transaction, c.subject_id) = (noted.written_in, noted.transaction, noted.subject_id);
    end if;
    insert into changed_record (partnership_id, kind, written_in, subject_id)
    select owner, of_kind, here, subject from unnest(subjects) subject
        on conflict on constraint pk_changed_record do nothing;
  end loop;
  return null;
end $$;

create trigger note_added after insert on post referencing new table as after
  for each statement execute function note_changes('POST', 'id', '', 'new');
create trigger note_changed after update on post referencing old table as before new table as after
  for each statement execute function note_changes('POST', 'id',
    'id, practitioner_id, role_id, employer_id, host_id, site_id, team_id, weekly_hours, line_manager_id, clinical_supervisor_id, valid_from, valid_until, origin_id, recorded_at, voided_at');

create trigger note_added after insert on practitioner referencing new table as after
  for each statement execute function note_changes('PERSON', 'id', '', 'new');
create trigger note_changed after update on practitioner referencing old table as before new table as after
  for each statement execute function note_changes('PERSON', 'id',
    'id, paid, profession_id');

create trigger note_added after insert on identity referencing new table as after
  for each statement execute function note_changes('PERSON', 'practitioner_id');
create trigger note_changed after update on identity referencing old table as before new table as after
  for each statement execute function note_changes('PERSON', 'practitioner_id',
    'practitioner_id, given_name, family_name, email');
create trigger note_removed after delete on identity referencing old table as before
  for each statement execute function note_changes('PERSON', 'practitioner_id');

create trigger note_added after insert on staff_number referencing new table as after
  for each statement execute function note_changes('PERSON', 'practitioner_id');
create trigger note_changed after update on staff_number referencing old table as before new table as after
  for each statement execute function note_changes('PERSON', 'practitioner_id',
    'practitioner_id, agency_id, number');
create trigger note_removed after delete on staff_number referencing old table as before
  for each statement execute function note_changes('PERSON', 'practitioner_id');

create trigger note_added after insert on person_join referencing new table as after
  for each statement execute function note_changes('PERSON', 'other_id');
create trigger note_changed after update on person_join referencing old table as before new table as after
  for each statement execute function note_changes('PERSON', 'other_id',
    'other_id, practitioner_id, voided_at');

create trigger note_added after insert on erasure referencing new table as after
  for each statement execute function note_changes('PERSON', 'practitioner_id');

create trigger note_added after insert on session referencing new table as after
  for each statement execute function note_changes('SESSION', 'id', '', 'new');
create trigger note_changed after update on session referencing old table as before new table as after
  for each statement execute function note_changes('SESSION', 'id',
    'id, course_id, held_on, starts_at, minutes, site_id, capacity');

create trigger note_added after insert on attendance_mark referencing new table as after
  for each statement execute function note_changes('COMPLETION', 'id', '', 'new');
create trigger note_changed after update on attendance_mark referencing old table as before new table as after
  for each statement execute function note_changes('COMPLETION', 'id',
    'id, session_id, practitioner_id, state, minutes, walk_in, employer_id, recorded_at, voided_at');

create trigger kept_by_triggers before insert or update or delete on changed_record
  for each statement execute function kept_by_triggers('changed_record');
