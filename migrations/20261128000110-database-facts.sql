-- What every table of facts has in common: a fact is added and never edited; what was wrong is voided, once, with its reason.
-- These functions stand under tables for good, so they are no part of the repeatable layer.

-- Whether a row differs from what it was by words alone that were erased from it. What the database derives of a row is not there yet before it is written.
create function words_erased_alone(of_table oid, was jsonb, becomes jsonb) returns boolean language sql stable as $$
  select coalesce(bool_and(jsonb_typeof(n.value) = 'string' and n.value #>> '{}' ~ '^Erased\.$|\[erased\]'), false)
    from jsonb_each(becomes) n join jsonb_each(was) o on o.key = n.key and o.value is distinct from n.value
   where not exists (select from pg_attribute a where a.attrelid = of_table and a.attname = n.key and a.attgenerated <> '') $$;

-- A void is final: it is said once, with its reason, and never unsaid. It comes after what it voids, also where its transaction began
-- before that was recorded. Its words are erased with whoever they are about, and never changed otherwise: what is left says that they were.
-- Whose a fact is follows from other facts, voided or not, by triggers alone.
create function void_once() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null and words_erased_alone(tg_relid, to_jsonb(old), to_jsonb(new)) then
    return new;
  elsif old.voided_at is not null and (old.voided_at, old.void_reason) is not distinct from (new.voided_at, new.void_reason)
     and pg_trigger_depth() > 1 then
    return new;
  elsif old.voided_at is not null then
    raise exception 'already voided' using errcode = 'integrity_constraint_violation', constraint = 'voided_once';
  end if;
  if new.voided_at < new.recorded_at then new.voided_at := new.recorded_at; end if;
  return new;
end $$;

-- An index of facts in two branches: those that stand, and those voided. A question about what stands reads the first and stays as
-- fast however much was voided; one about all that was ever said reads each. (A join that asks `known` reads neither: it takes a plain
-- index.) `once`: of facts that stand there is one.
create function index_facts(table_name regclass, columns text, once boolean default false, include text default null)
returns void language plpgsql as $$
declare
  name constant text := table_name || '_' || replace(replace(columns, ', ', '_'), '_id', '');
begin
  execute format('create %s index %s on %s (partnership_id, %s) %s where voided_at is null',
    case when once then 'unique' end, case when once then 'uq_' || table_name || '_once' else 'ix_' || name end,
    table_name, columns, 'include (' || include || ')');
  execute format('create index ix_%s_voided on %s (partnership_id, %s) where voided_at is not null', name, table_name, columns);
end $$;

-- Makes a new table one of facts: the columns that say when each was recorded, when and why it was voided (and by whose account,
-- where somebody enters it), that the application may void and no more, the indexes named, and that of which one alone may stand.
create function make_fact(table_name regclass, once text default null, indexed text[] default '{}', by_account boolean default false)
returns void language plpgsql as $$
declare
  columns text;
begin
  execute format(
    'alter table %1$s
       add column recorded_at timestamptz not null default partnership_now(), %2$s
       add column voided_at timestamptz,
       add column void_reason text,
       add constraint ck_%1$s_void check ((voided_at is null) = (void_reason is null) and voided_at >= recorded_at)',
    table_name, case when by_account then 'add column recorded_by uuid not null, add column voided_by uuid,' end);
  execute format(
    $say$ comment on column %1$s.recorded_at is 'When we learnt it';
          comment on column %1$s.voided_at is 'When it was found wrong; null is never';
          comment on column %1$s.void_reason is 'Why it was wrong, in the words of whoever voided it' $say$, table_name);
  if by_account then
    execute format(
      $say$ comment on column %1$s.recorded_by is 'Whose account recorded it';
            comment on column %1$s.voided_by is 'Whose account voided it' $say$, table_name);
  end if;
  execute format('grant update (voided_at, void_reason%s) on %s to trivium_app', case when by_account then ', voided_by' end, table_name);
  execute format('create trigger voided_once before update on %s for each row execute function void_once()', table_name);
  if once is not null then perform index_facts(table_name, once, once => true); end if;
  foreach columns in array indexed loop
    perform index_facts(table_name, columns);
  end loop;
end $$;

-- For tables of which no row may go: row-level security does not see a truncate.
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is never emptied', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create function never_empty(table_name regclass) returns void language plpgsql as $$
begin
  execute format('create trigger never_emptied before truncate on %s execute function refuse_truncate()', table_name);
end $$;
