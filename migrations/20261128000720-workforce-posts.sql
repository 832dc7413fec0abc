create table team (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  cluster_id uuid,
  leader_id uuid,
  constraint pk_team primary key (partnership_id, id),
  constraint uq_team_key unique (partnership_id, key),
  constraint fk_team_cluster foreign key (partnership_id, cluster_id) references cluster,
  constraint fk_team_leader foreign key (partnership_id, leader_id) references practitioner
);
comment on table team is 'People who work together, perhaps of several agencies';
comment on column team.key is 'For files and addresses';
comment on column team.name is 'As lists and pages have it';
create unique index uq_team_name on team (partnership_id, name_key(name));
select protect('team', 'select, insert');
grant update (name) on team to trivium_app;

create table post (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  role_id uuid not null,
  employer_id uuid not null,
  host_id uuid,
  site_id uuid,
  team_id uuid,
  weekly_hours numeric(5, 2) constraint ck_post_hours check (weekly_hours between 0 and 168),
  long_hours_reason text,
  line_manager_id uuid,
  clinical_supervisor_id uuid,
  valid_from date not null constraint ck_post_from check (isfinite(valid_from)),
  valid_until date constraint ck_post_until check (isfinite(valid_until)),
  shortens_id uuid,
  origin_id uuid,
  changes_id uuid,
  again_of_id uuid,
  constraint pk_post primary key (partnership_id, id),
  constraint fk_post_shortens foreign key (partnership_id, shortens_id) references post,
  constraint fk_post_origin foreign key (partnership_id, origin_id) references post,
  constraint fk_post_changes foreign key (partnership_id, changes_id) references post,
  constraint fk_post_again_of foreign key (partnership_id, again_of_id) references post,
  constraint fk_post_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_post_role foreign key (partnership_id, role_id) references role,
  constraint fk_post_employer foreign key (partnership_id, employer_id) references agency,
  constraint fk_post_host foreign key (partnership_id, host_id) references agency,
  constraint fk_post_site foreign key (partnership_id, site_id) references site,
  constraint fk_post_team foreign key (partnership_id, team_id) references team,
  constraint fk_post_line_manager foreign key (partnership_id, line_manager_id) references practitioner,
  constraint fk_post_clinical_supervisor foreign key (partnership_id, clinical_supervisor_id) references practitioner,
  constraint ck_post_days check (valid_until > valid_from),
  constraint ck_post_length check (valid_until <= valid_from + interval '80 years'),
  constraint ck_post_own_manager check (line_manager_id <> practitioner_id)
);
comment on column post.weekly_hours is 'Null is unknown: one head, no full-time equivalent, and shown as such';
comment on column post.shortens_id is 'The voided post of which this one brings the end forward, so that the end can be voided';
comment on column post.origin_id is 'The first fact of this post: what it became by ends and changes has the same; null is this one';
comment on column post.changes_id is 'The voided post of which this one is the change from its first day on; null is none';
comment on column post.again_of_id is 'The voided fact that stands again in this one, as it was first written, since what replaced it was undone; null is none';
comment on table post is 'Somebody in a role for an employer, at a place, for days: a fact, changed by voiding it and adding another';
select protect('post', 'select, insert');
select make_fact('post');
comment on column post.long_hours_reason is 'Why more than 60 hours a week over all posts of the person are right';
alter table post
  add constraint ck_post_first_day check (valid_from >= '1950-01-01'
    and valid_from <= (recorded_at at time zone 'Europe/London' + interval '2 years')::date),
  add constraint ex_post_once exclude using gist
    (partnership_id with =, practitioner_id with =, role_id with =, employer_id with =,
     coalesce(site_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(valid_from, valid_until) with &&)
    where (voided_at is null);
-- Read by whoever asks as of an instant, voided or not; a branch each would not serve a join.
create index ix_post_practitioner on post (partnership_id, practitioner_id);
create index ix_post_line_manager on post (partnership_id, line_manager_id);
create index ix_post_team on post (partnership_id, team_id);
create index ix_post_site on post (partnership_id, site_id);
create index ix_post_employer on post (partnership_id, employer_id);

-- Somebody leaves: by their posts they are in none from a last day on, for more than 31 days. Whoever lets go of something then has a
-- trigger on this table.
create table leaving (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  last_day date not null constraint ck_leaving_last_day check (isfinite(last_day)),
  back_on date,
  constraint ck_leaving_back_on check (isfinite(back_on) and back_on - last_day > 31),
  constraint pk_leaving primary key (partnership_id, id),
  constraint fk_leaving_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
comment on column leaving.last_day is 'The last day in any post; nothing begins within 31 days of it';
comment on column leaving.back_on is 'The first day of the next post, of those recorded by then; null is none';
comment on table leaving is 'Somebody leaves their last post; what they let go of by it points here';
select protect('leaving', 'select, insert');
select make_fact('leaving', once => 'practitioner_id, last_day', indexed => array['practitioner_id']);

create table function_carried (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  function_id uuid not null,
  valid_from date not null constraint ck_function_carried_from check (isfinite(valid_from)),
  valid_until date constraint ck_function_carried_until check (isfinite(valid_until)),
  leaving_id uuid,
  constraint pk_function_carried primary key (partnership_id, id),
  constraint fk_function_carried_leaving foreign key (partnership_id, leaving_id) references leaving,
  constraint fk_function_carried_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_function_carried_function foreign key (partnership_id, function_id) references role_function,
  constraint ck_function_carried_days check (valid_until > valid_from)
);
create index ix_function_carried_practitioner on function_carried (partnership_id, practitioner_id);
create index ix_function_carried_leaving on function_carried (partnership_id, leaving_id) where leaving_id is not null;
comment on column function_carried.leaving_id is 'The leaving by which it was voided; as far as it had been carried, it stands anew with its end';
comment on table function_carried is 'Something that somebody carries on top of a role, such as lead professional';
select protect('function_carried', 'select, insert');
grant update (leaving_id) on function_carried to trivium_app;
select make_fact('function_carried');

-- Whether somebody would carry a function if asked: their own word, apart from whether they carry it, or could.
create table function_willingness (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  function_id uuid not null,
  willing boolean not null,
  valid_from date not null constraint ck_function_willingness_from check (isfinite(valid_from)),
  constraint pk_function_willingness primary key (partnership_id, id),
  constraint fk_function_willingness_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_function_willingness_function foreign key (partnership_id, function_id) references role_function
);
comment on table function_willingness is 'Whether somebody would carry a function if asked: their own word';
comment on column function_willingness.willing is 'What they say';
select protect('function_willingness', 'select, insert');
select make_fact('function_willingness', once => 'practitioner_id, function_id', indexed => array['practitioner_id']);

create table leave (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  valid_from date not null,
  valid_until date not null,
  constraint pk_leave primary key (partnership_id, id),
  constraint fk_leave_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint ck_leave_days check (valid_until > valid_from and isfinite(valid_from) and isfinite(valid_until))
);
create index ix_leave_practitioner on leave (partnership_id, practitioner_id);
comment on table leave is 'Days on which somebody is away, without why';
select protect('leave', 'select, insert');
select make_fact('leave');
