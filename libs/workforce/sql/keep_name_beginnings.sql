-- Keeps `name_beginning` as the identity says: by the name that somebody has, and by those that they had; of records that are joined, all
-- names of each find whoever answers for them. Whose identity is gone is found by none of it.
create function renew_name_beginnings(of_partnership uuid, record uuid) returns void language sql as $$
  delete from name_beginning where partnership_id = of_partnership and practitioner_id in (record, person_of(record, 'infinity'));
  insert into name_beginning (partnership_id, practitioner_id, beginning)
  select distinct of_partnership, i.practitioner_id, b
    from identity i
   cross join lateral records_of(i.practitioner_id, 'infinity') r
    join (select partnership_id, practitioner_id, given_name, family_name from identity
          union all
          select partnership_id, practitioner_id, given_name, family_name from former_name where last_day is not null) n
      on n.partnership_id = of_partnership and n.practitioner_id = r,
         name_beginnings(n.given_name, n.family_name) b
   where i.partnership_id = of_partnership and i.practitioner_id in (record, person_of(record, 'infinity'))
     and i.practitioner_id = person_of(i.practitioner_id, 'infinity') $$;
create function keep_name_beginnings() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform renew_name_beginnings(old.partnership_id, old.practitioner_id);
  else
    perform renew_name_beginnings(new.partnership_id, new.practitioner_id);
  end if;
  return null;
end $$;
create trigger name_beginnings_added after insert on identity for each row execute function keep_name_beginnings();
create trigger name_beginnings_changed after update of given_name, family_name on identity for each row
  execute function keep_name_beginnings();
create trigger name_beginnings_removed after delete on identity for each row execute function keep_name_beginnings();
create trigger name_beginnings_added after insert on former_name for each row execute function keep_name_beginnings();
