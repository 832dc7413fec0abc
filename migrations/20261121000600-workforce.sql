create table agency (
  partnership_id uuid not null default current_partnership() constraint fk_agency_partnership references partnership,
  id uuid not null,
  key text not null,
  name text not null,
  sector text not null,
  expected boolean not null default true,
  constraint pk_agency primary key (partnership_id, id),
  constraint uq_agency_key unique (partnership_id, key)
);
comment on column agency.expected is 'Expected in every report, so that its absence shows as a row of zero';
select protect('agency', 'select');

create table area_scheme (
  partnership_id uuid not null default current_partnership() constraint fk_area_scheme_partnership references partnership,
  id uuid not null,
  key text not null,
  name text not null,
  is_default boolean not null default false,
  constraint pk_area_scheme primary key (partnership_id, id),
  constraint uq_area_scheme_key unique (partnership_id, key)
);
create unique index uq_area_scheme_default on area_scheme (partnership_id) where is_default;
select protect('area_scheme', 'select');

create table area (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  scheme_id uuid not null,
  key text not null,
  name text not null,
  constraint pk_area primary key (partnership_id, id),
  constraint uq_area_key unique (partnership_id, scheme_id, key),
  constraint uq_area_scheme unique (partnership_id, id, scheme_id),
  constraint fk_area_scheme foreign key (partnership_id, scheme_id) references area_scheme
);
select protect('area', 'select');

create table cluster (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  area_id uuid not null,
  scheme_id uuid not null,
  key text not null,
  name text not null,
  constraint pk_cluster primary key (partnership_id, id),
  constraint uq_cluster_key unique (partnership_id, area_id, key),
  constraint uq_cluster_scheme unique (partnership_id, id, scheme_id),
  constraint fk_cluster_area foreign key (partnership_id, area_id, scheme_id) references area (partnership_id, id, scheme_id)
);
select protect('cluster', 'select');

create table site (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  key text not null,
  name text not null,
  kind text not null,
  agency_id uuid,
  constraint pk_site primary key (partnership_id, id),
  constraint uq_site_key unique (partnership_id, key),
  constraint fk_site_agency foreign key (partnership_id, agency_id) references agency
);
select protect('site', 'select');

create table site_cluster (
  partnership_id uuid not null default current_partnership(),
  site_id uuid not null,
  scheme_id uuid not null,
  cluster_id uuid not null,
  constraint pk_site_cluster primary key (partnership_id, site_id, scheme_id),
  constraint fk_site_cluster_site foreign key (partnership_id, site_id) references site,
  constraint fk_site_cluster_scheme foreign key (partnership_id, scheme_id) references area_scheme,
  constraint fk_site_cluster_cluster foreign key (partnership_id, cluster_id, scheme_id) references cluster (partnership_id, id, scheme_id)
);
select protect('site_cluster', 'select');

create table profession (
  partnership_id uuid not null default current_partnership() constraint fk_profession_partnership references partnership,
  id uuid not null,
  key text not null,
  name text not null,
  constraint pk_profession primary key (partnership_id, id),
  constraint uq_profession_key unique (partnership_id, key)
);
select protect('profession', 'select');

create table practitioner (
  partnership_id uuid not null default current_partnership() constraint fk_practitioner_partnership references partnership,
  id uuid not null,
  profession_id uuid,
  paid boolean not null default true,
  constraint pk_practitioner primary key (partnership_id, id),
  constraint fk_practitioner_profession foreign key (partnership_id, profession_id) references profession
);
comment on column practitioner.profession_id is 'Main professional background; shown on a profile, never read by a match; null is unknown';
select protect('practitioner', 'select, insert');
grant update (profession_id, paid) on practitioner to trivium_app;

-- A name as people type and look for it: small letters without accents, apostrophes or hyphens, whatever the keyboard has.
create function name_folded(name text) returns text language sql immutable parallel safe as $$
  select translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036F''’‘ʼ`´-]', '', 'g')), 'ŁłØøĐđÐðı', 'llooddddi') $$;

-- The one table of names, contacts and identifiers: erasing a person deletes the row and leaves facts that name nobody.
create table identity (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  given_name text not null,
  family_name text not null,
  email text,
  staff_number text,
  constraint pk_identity primary key (partnership_id, practitioner_id),
  constraint fk_identity_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint uq_identity_staff_number unique (partnership_id, staff_number)
);
create index ix_identity_name on identity (partnership_id, name_folded(family_name), name_folded(given_name));
select protect('identity', 'select, insert, update, delete');

alter table account add constraint fk_account_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
alter table granted add constraint fk_granted_area foreign key (partnership_id, area_id) references area;

create table team (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  key text not null,
  name text not null,
  cluster_id uuid,
  leader_id uuid,
  constraint pk_team primary key (partnership_id, id),
  constraint uq_team_key unique (partnership_id, key),
  constraint fk_team_cluster foreign key (partnership_id, cluster_id) references cluster,
  constraint fk_team_leader foreign key (partnership_id, leader_id) references practitioner
);
select protect('team', 'select');

create table post (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  role_id uuid not null,
  employer_id uuid not null,
  host_id uuid,
  site_id uuid,
  team_id uuid,
  weekly_hours numeric(5, 2) constraint ck_post_hours check (weekly_hours between 0 and 100),
  line_manager_id uuid,
  clinical_supervisor_id uuid,
  valid_from date not null constraint ck_post_from check (isfinite(valid_from)),
  valid_until date constraint ck_post_until check (isfinite(valid_until)),
  recorded_at timestamptz not null default partnership_now(),
  voided_at timestamptz,
  void_reason text,
  constraint pk_post primary key (partnership_id, id),
  constraint fk_post_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_post_role foreign key (partnership_id, role_id) references role,
  constraint fk_post_employer foreign key (partnership_id, employer_id) references agency,
  constraint fk_post_host foreign key (partnership_id, host_id) references agency,
  constraint fk_post_site foreign key (partnership_id, site_id) references site,
  constraint fk_post_team foreign key (partnership_id, team_id) references team,
  constraint fk_post_line_manager foreign key (partnership_id, line_manager_id) references practitioner,
  constraint fk_post_clinical_supervisor foreign key (partnership_id, clinical_supervisor_id) references practitioner,
  constraint ck_post_days check (valid_until > valid_from),
  constraint ck_post_void check ((voided_at is null) = (void_reason is null)),
  constraint ck_post_own_manager check (line_manager_id <> practitioner_id)
);
comment on column post.weekly_hours is 'Null is unknown: one head, no full-time equivalent, and shown as such';
create index ix_post_practitioner on post (partnership_id, practitioner_id);
create index ix_post_role on post (partnership_id, role_id) where voided_at is null;
create index ix_post_line_manager on post (partnership_id, line_manager_id) where voided_at is null;
create index ix_post_clinical_supervisor on post (partnership_id, clinical_supervisor_id) where voided_at is null;
select protect('post', 'select, insert');
grant update (voided_at, void_reason) on post to trivium_app;

create table function_carried (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  function_id uuid not null,
  valid_from date not null constraint ck_function_carried_from check (isfinite(valid_from)),
  valid_until date constraint ck_function_carried_until check (isfinite(valid_until)),
  recorded_at timestamptz not null default partnership_now(),
  voided_at timestamptz,
  void_reason text,
  constraint pk_function_carried primary key (partnership_id, id),
  constraint fk_function_carried_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_function_carried_function foreign key (partnership_id, function_id) references role_function,
  constraint ck_function_carried_days check (valid_until > valid_from),
  constraint ck_function_carried_void check ((voided_at is null) = (void_reason is null))
);
create index ix_function_carried_practitioner on function_carried (partnership_id, practitioner_id);
select protect('function_carried', 'select, insert');
grant update (voided_at, void_reason) on function_carried to trivium_app;

create table leave (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  valid_from date not null,
  valid_until date not null,
  recorded_at timestamptz not null default partnership_now(),
  voided_at timestamptz,
  void_reason text,
  constraint pk_leave primary key (partnership_id, id),
  constraint fk_leave_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint ck_leave_days check (valid_until > valid_from and isfinite(valid_from) and isfinite(valid_until)),
  constraint ck_leave_void check ((voided_at is null) = (void_reason is null))
);
create index ix_leave_practitioner on leave (partnership_id, practitioner_id);
select protect('leave', 'select, insert');
grant update (voided_at, void_reason) on leave to trivium_app;

-- A void is final: it is said once, with its reason, and never unsaid. It comes after what it voids, also where its transaction began
-- before that was recorded.
create function void_once() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null then
    raise exception 'already voided' using errcode = 'integrity_constraint_violation', constraint = 'voided_once';
  end if;
  if new.voided_at < new.recorded_at then new.voided_at := new.recorded_at; end if;
  return new;
end $$;
create trigger voided_once before update on post for each row execute function void_once();
create trigger voided_once before update on function_carried for each row execute function void_once();
create trigger voided_once before update on leave for each row execute function void_once();
create trigger voided_once before update on role_requirement for each row execute function void_once();
create trigger voided_once before update on function_requirement for each row execute function void_once();
create trigger voided_once before update on task_requirement for each row execute function void_once();
create trigger voided_once before update on grid_cell for each row execute function void_once();

-- Posts as known at an instant; a post counts in the cluster of its site in the default scheme, else of its team there, else in none.
create function accepted_post(known_at timestamptz)
returns table (post_id uuid, practitioner_id uuid, role_id uuid, employer_id uuid, cluster_id uuid, weekly_hours numeric, days daterange)
language sql stable as $$
  select p.id, p.practitioner_id, p.role_id, p.employer_id, coalesce(sc.cluster_id, c.id), p.weekly_hours,
         daterange(p.valid_from, p.valid_until)
    from post p
    left join area_scheme s on s.partnership_id = p.partnership_id and s.is_default
    left join site_cluster sc on sc.partnership_id = p.partnership_id and sc.site_id = p.site_id and sc.scheme_id = s.id
    left join team t on t.partnership_id = p.partnership_id and t.id = p.team_id
    left join cluster c on c.partnership_id = p.partnership_id and c.id = t.cluster_id and c.scheme_id = s.id
   where p.recorded_at <= known_at and (p.voided_at is null or p.voided_at > known_at) $$;

-- The main post of a person on a day, as known at an instant: the most hours, then the earliest. It answers with the id alone,
-- since a match must not read whole posts. PostgreSQL folds it into its caller’s statement.
create function main_post(person uuid, on_day date, known_at timestamptz) returns table (post_id uuid)
language sql stable as $$
  select id from post
   where practitioner_id = person and valid_from <= on_day and (valid_until is null or valid_until > on_day)
     and recorded_at <= known_at and (voided_at is null or voided_at > known_at)
   order by weekly_hours desc nulls last, valid_from, id limit 1 $$;

-- Everybody whose live post names this person line manager, directly or below, and the teams they lead: the one rule of whose
-- records a manager sees.
create function managed_by(manager uuid, on_day date, known_at timestamptz) returns table (practitioner_id uuid)
language sql stable as $$
  with recursive live as (
    select practitioner_id, line_manager_id, team_id from post
     where valid_from <= on_day and (valid_until is null or valid_until > on_day)
       and recorded_at <= known_at and (voided_at is null or voided_at > known_at)),
  below(id) as (
    select practitioner_id from live where line_manager_id = manager
    union select l.practitioner_id from live l join below b on l.line_manager_id = b.id)
  select id from below where id <> manager
  union
  select l.practitioner_id from live l join team t on t.id = l.team_id where t.leader_id = manager and l.practitioner_id <> manager $$;
