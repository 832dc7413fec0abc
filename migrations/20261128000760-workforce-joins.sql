-- Two records of one person, joined; and parted again by a void. What was written of either stays as it was written: of a fact its record, where that was
-- ever joined to another, and as its key whoever answers for it now.

create table person_join (
  partnership_id uuid not null default current_partnership() constraint fk_person_join_partnership references partnership,
  id uuid not null,
  practitioner_id uuid not null,
  other_id uuid not null,
  reason text not null constraint ck_person_join_reason check (length(reason) between 3 and 500),
  constraint pk_person_join primary key (partnership_id, id),
  constraint fk_person_join_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_person_join_other foreign key (partnership_id, other_id) references practitioner,
  constraint ck_person_join_two check (other_id <> practitioner_id)
);
comment on table person_join is 'Two records are of one person; voided is parted again';
comment on column person_join.practitioner_id is 'The record that answers for both';
comment on column person_join.other_id is 'The record that is joined to it';
comment on column person_join.reason is 'How it is known, in the words of whoever joined them';
select protect('person_join', 'select, insert');
select make_fact('person_join', once => 'other_id', by_account => true);
-- Read by whoever asks as of an instant, voided or not.
create index ix_person_join_other on person_join (partnership_id, other_id);
create index ix_person_join_practitioner on person_join (partnership_id, practitioner_id);

-- A fact goes to whoever answers now: nothing is written for a record that is joined to another. Looked at after the foreign key, which waits
-- for a joining under way.
create function key_answers() returns trigger language plpgsql as $$
declare
  joined boolean;
begin
  if not exists (select from person_join where voided_at is null) then return null; end if;
  execute format('select exists (select from fresh f join person_join j on j.partnership_id = f.partnership_id and j.other_id = f.%I
                                  where j.voided_at is null)', tg_argv[0]) into joined;
  if joined then
    raise exception 'written for a record that is joined to another' using errcode = 'integrity_constraint_violation', constraint = 'key_answers';
  end if;
  return null;
end $$;

-- A key follows from joins, so triggers alone change it.
create function refuse_other_key() returns trigger language plpgsql as $$
begin
  raise exception 'whose a row of % is follows from joins', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Makes a column of a table that names a person a key of who it is now, with the record beside it.
create function make_key(table_name regclass, key text default 'practitioner_id', record text default 'record_id') returns void language plpgsql as $$
begin
  execute format(
    $say$ alter table %1$s add column %3$s uuid, add constraint fk_%1$s_%4$s foreign key (partnership_id, %3$s) references practitioner;
          comment on column %1$s.%3$s is 'The record for which %2$s was written, where that was ever joined to another; the key is whoever answers for it now';
          create index ix_%1$s_%4$s on %1$s (partnership_id, %3$s) where %3$s is not null;
          grant update (%2$s, %3$s) on %1$s to trivium_app;
          create trigger %2$s_kept before update of %2$s, %3$s on %1$s for each statement
            when (current_user = 'trivium_app' and pg_trigger_depth() = 0) execute function refuse_other_key();
          create trigger %2$s_answers after insert on %1$s referencing new table as fresh for each statement execute function key_answers(%2$L) $say$,
    table_name, key, record, replace(record, '_id', ''));
end $$;

select make_key('post');
select make_key('post', 'line_manager_id', 'line_manager_record_id');
select make_key('post', 'clinical_supervisor_id', 'clinical_supervisor_record_id');
select make_key('function_carried');
select make_key('function_willingness');
select make_key('leave');
select make_key('sharing_answer');
select make_key('team', 'leader_id', 'leader_record_id');
select make_key('team_leader_change', 'leader_id', 'leader_record_id');
alter table account add constraint fk_account_record foreign key (partnership_id, record_id) references practitioner;

-- Of two records that are joined, or parted, the row that says so has both to itself: a fact that somebody records of one of them meanwhile
-- comes before, and is keyed with the others, or after, and is refused. A record that answers for another is not joined to a third, so that
-- nobody has to follow a chain.
create function lock_joined() returns trigger language plpgsql as $$
begin
  perform from practitioner where partnership_id = new.partnership_id and id in (new.practitioner_id, new.other_id) order by id for update;
  if tg_op = 'INSERT' and exists (
    select from person_join
     where partnership_id = new.partnership_id and voided_at is null
       and (practitioner_id = new.other_id or other_id in (new.practitioner_id, new.other_id))) then
    raise exception 'one of them is joined already' using errcode = 'integrity_constraint_violation', constraint = 'person_join_two_alone';
  end if;
  return new;
end $$;
create trigger lock_joined before insert or update on person_join for each row execute function lock_joined();

-- Keys the facts of a table anew where two records are joined or parted: told the table, the key and its record, and, where one alone may
-- stand, what else of it is the same; such a one of the other record stays with that, for what the record that answers says counts.
create function rekey() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    execute format('update %1$s t set %2$I = $1, %3$I = $2 where t.partnership_id = $3 and t.%2$I = $2 %4$s', tg_argv[0], tg_argv[1], tg_argv[2],
      case when tg_nargs > 3 then format(
        'and not exists (select from %1$s o where o.partnership_id = $3 and o.%2$I = $1 and o.%3$I = t.%3$I and o.voided_at is null and t.voided_at is null)',
        tg_argv[0], tg_argv[1], tg_argv[3]) end) using new.practitioner_id, new.other_id, new.partnership_id;
  else
    execute format('update %1$s set %2$I = $2 where partnership_id = $3 and %2$I = $1 and %3$I = $2', tg_argv[0], tg_argv[1], tg_argv[2])
      using new.practitioner_id, new.other_id, new.partnership_id;
  end if;
  return null;
end $$;

-- Posts of which any key has a record, for those who ask for all of these.
create index ix_post_any_record on post (partnership_id)
 where record_id is not null or line_manager_record_id is not null or clinical_supervisor_record_id is not null;
