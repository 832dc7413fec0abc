-- Tenancy: every business table carries its partnership, and row-level security refuses all others, whatever a query forgets.

create extension if not exists btree_gist;

do $$ begin
  create role trivium_app nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then null;  -- roles belong to the whole server
end $$;

do $$ begin
  execute format('grant trivium_app to %I', current_user);
end $$;
grant usage on schema public to trivium_app;

create function current_partnership() returns uuid language sql stable as
$$ select nullif(current_setting('app.partnership_id', true), '')::uuid $$;

-- The order of everything that is listed by a name, of people, places and things alike, on every server: that of Unicode, in which case and
-- accents count only between equals, spaces, apostrophes and other signs for nothing, and 2 comes before 10. Each column of a name has it.
create collation name_order (provider = icu, locale = 'und-u-ka-shifted-kn');

-- Who owns a table, to whom alone some policies open it.
create function owner_of(table_name regclass) returns name language sql stable as
$$ select pg_get_userbyid(relowner) from pg_class where oid = table_name $$;

-- Makes a table the partnership's own: isolation for everybody, owner included, and just these rights for the application.
create function protect(table_name regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy own_partnership on %s using (partnership_id = (select current_partnership()))
       with check (partnership_id = (select current_partnership()))', table_name);
  execute format('grant %s on %s to trivium_app', rights, table_name);
end $$;

create table partnership (
  id uuid constraint pk_partnership primary key,
  partnership_id uuid generated always as (id) stored,
  key text not null,
  name text collate name_order not null
    constraint ck_partnership_name check (name <> '' and length(name) <= 200 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  zone text not null default 'Europe/London',
  simulated_today date,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  full_time_week numeric(5, 2) not null default 37 constraint ck_partnership_full_time_week check (full_time_week between 1 and 80),
  close_match_threshold numeric(5, 4) not null default 0.1
    constraint ck_partnership_threshold check (close_match_threshold between 0 and 0.5),
  just_short_limit smallint not null default 2 constraint ck_partnership_just_short check (just_short_limit between 0 and 20),
  lapse_window smallint not null default 90 constraint ck_partnership_lapse_window check (lapse_window between 0 and 730),
  register_open_days smallint not null default 28 constraint ck_partnership_register_open_days check (register_open_days between 0 and 366),
  on_conflict text not null default 'LATEST' constraint ck_partnership_conflict check (on_conflict in ('LATEST', 'BEST'))
);
-- The name of one that is closed is free.
create unique index uq_partnership_key on partnership (key) where closed_at is null;
comment on column partnership.full_time_week is 'Hours of one full-time equivalent';
comment on column partnership.close_match_threshold is 'By which share what is held may fall short of what is required and still be a close match';
comment on column partnership.simulated_today is 'Demo and sandbox partnerships live on this day for ever; null elsewhere';
comment on column partnership.closed_at is 'From then on nobody signs in; nothing is deleted';
comment on column partnership.just_short_limit is 'Most requirements a person may lack and still be named just short in a match';
comment on column partnership.lapse_window is 'Days ahead within which what is met and runs out counts as about to lapse';
comment on column partnership.register_open_days is 'Days after a session within which its register is kept without a reason for being late';
select protect('partnership', 'select');
-- Whoever runs the installation lists its partnerships.
create policy listed_by_its_owner on partnership for select using (current_user = owner_of('partnership'));

-- A simulated partnership's clock starts at noon of its day and runs 10,000 times slower, so that it never leaves the day
-- and still keeps the order in which things were recorded.
create function partnership_now() returns timestamptz language sql stable as $$
  select case when simulated_today is null then now()
              else (simulated_today + time '12:00') at time zone zone + (now() - opened_at) / 10000 end
    from partnership where id = current_partnership() $$;

create function partnership_today() returns date language sql stable as $$
  select (partnership_now() at time zone zone)::date from partnership where id = current_partnership() $$;

create function local_day(instant timestamptz) returns date language sql stable strict as $$
  select (instant at time zone zone)::date from partnership where id = current_partnership() $$;

-- "As known on a day" means its last instant there; no day means all that is known.
create function known_by(day date) returns timestamptz language sql stable as $$
  select coalesce(((day + 1)::timestamp at time zone zone) - interval '1 microsecond', 'infinity')
    from partnership where id = current_partnership() $$;
