create table course (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_version_id uuid not null,
  name text not null,
  organiser_id uuid not null,
  constraint pk_course primary key (partnership_id, id),
  constraint fk_course_module_version foreign key (partnership_id, module_version_id) references module_version,
  constraint fk_course_organiser foreign key (partnership_id, organiser_id) references agency
);
select protect('course', 'select, insert');

create table session (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  course_id uuid not null,
  held_on date not null constraint ck_session_held_on check (isfinite(held_on)),
  starts_at time not null,
  minutes integer not null constraint ck_session_minutes check (minutes between 15 and 1440),
  site_id uuid,
  capacity integer not null constraint ck_session_capacity check (capacity between 1 and 1000),
  planned_joint boolean not null default true,
  register_version integer not null default 0,
  constraint pk_session primary key (partnership_id, id),
  constraint fk_session_course foreign key (partnership_id, course_id) references course,
  constraint fk_session_site foreign key (partnership_id, site_id) references site
);
create index ix_session_held_on on session (partnership_id, held_on);
select protect('session', 'select, insert');
grant update (register_version) on session to trivium_app;

create table session_trainer (
  partnership_id uuid not null default current_partnership(),
  session_id uuid not null,
  practitioner_id uuid not null,
  constraint pk_session_trainer primary key (partnership_id, session_id, practitioner_id),
  constraint fk_session_trainer_session foreign key (partnership_id, session_id) references session,
  constraint fk_session_trainer_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
create index ix_session_trainer_practitioner on session_trainer (partnership_id, practitioner_id);
select protect('session_trainer', 'select, insert');

create table booking (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  leaving_id uuid,
  constraint pk_booking primary key (partnership_id, id),
  constraint fk_booking_leaving foreign key (partnership_id, leaving_id) references leaving,
  constraint fk_booking_session foreign key (partnership_id, session_id) references session,
  constraint fk_booking_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
create index ix_booking_leaving on booking (partnership_id, leaving_id) where leaving_id is not null;
comment on column booking.leaving_id is 'The leaving by which the place was released';
select protect('booking', 'select, insert');
grant update (leaving_id) on booking to trivium_app;
select make_fact('booking', once => 'session_id, practitioner_id', indexed => array['practitioner_id']);
