create table course (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_version_id uuid not null,
  name text collate name_order not null,
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
  booked integer not null default 0,
  constraint pk_session primary key (partnership_id, id),
  constraint fk_session_course foreign key (partnership_id, course_id) references course,
  constraint fk_session_site foreign key (partnership_id, site_id) references site,
  constraint ck_session_booked check (booked between 0 and capacity)
);
comment on column session.booked is 'Derived: how many places on it are booked, counted by the trigger of booking alone';
create index ix_session_held_on on session (partnership_id, held_on);
select protect('session', 'select,
  insert (partnership_id, id, course_id, held_on, starts_at, minutes, site_id, capacity, planned_joint, register_version)');
grant update (register_version, booked) on session to trivium_app;

create table session_trainer (
  partnership_id uuid not null default current_partnership(),
  session_id uuid not null,
  practitioner_id uuid not null,
  constraint pk_session_trainer primary key (partnership_id, session_id, practitioner_id),
  constraint fk_session_trainer_session foreign key (partnership_id, session_id) references session,
  constraint fk_session_trainer_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
create index ix_session_trainer_practitioner on session_trainer (partnership_id, practitioner_id);
comment on table session_trainer is 'Who trains in a session';
select protect('session_trainer', 'select, insert');
select make_key('session_trainer');

create table booking (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  leaving_id uuid,
  elsewhere_id uuid,
  constraint pk_booking primary key (partnership_id, id),
  constraint fk_booking_leaving foreign key (partnership_id, leaving_id) references leaving,
  constraint fk_booking_elsewhere foreign key (partnership_id, elsewhere_id) references session,
  constraint fk_booking_session foreign key (partnership_id, session_id) references session,
  constraint fk_booking_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
create index ix_booking_leaving on booking (partnership_id, leaving_id) where leaving_id is not null;
create index ix_booking_elsewhere on booking (partnership_id, elsewhere_id) where elsewhere_id is not null;
comment on column booking.leaving_id is 'The leaving by which the place was released';
comment on column booking.elsewhere_id is 'The session of the same hours for which the place was released: its holder was engaged there';
comment on table booking is 'A place of somebody on a session';
select protect('booking', 'select, insert');
grant update (leaving_id, elsewhere_id) on booking to trivium_app;
select make_fact('booking', once => 'session_id, practitioner_id', indexed => array['practitioner_id']);
select make_key('booking');
alter table booking add constraint ck_booking_released check
  ((leaving_id is null and elsewhere_id is null) or (voided_at is not null and (leaving_id is null or elsewhere_id is null)));

-- Nobody is in two rooms at once. Triggers alone write here: who is engaged follows from trainers, marks and bookings.
create table engagement (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  session_id uuid not null,
  kind text not null constraint ck_engagement_kind check (kind in ('TRAINING', 'PRESENT', 'BOOKED')),
  hours tstzrange not null,
  constraint pk_engagement primary key (partnership_id, practitioner_id, session_id),
  constraint fk_engagement_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_engagement_session foreign key (partnership_id, session_id) references session,
  constraint ck_engagement_hours check (
    not isempty(hours) and not lower_inf(hours) and not upper_inf(hours)),
  constraint ex_engagement_once exclude using gist (partnership_id with =, practitioner_id with =, hours with &&)
);
comment on table engagement is
  'Derived: who is engaged by which session over which hours, by the strongest of training it, present at it and booked on it';
comment on column engagement.kind is 'The strongest of what engages them';
comment on column engagement.hours is 'From when until when';
select protect('engagement', 'select, insert, update, delete');
