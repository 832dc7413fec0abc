create table attendance_mark (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  state text not null constraint ck_attendance_mark_state check (state in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT')),
  minutes integer not null constraint ck_attendance_mark_minutes check (minutes between 0 and 1440),
  reason text,
  walk_in boolean not null,
  marked_at timestamptz,
  late_reason text,
  post_id uuid,
  employer_id uuid,
  role_id uuid,
  staff_level text constraint ck_attendance_mark_staff_level check (staff_level in ('FRONT_LINE', 'MIDDLE', 'STRATEGIC')),
  profession_id uuid,
  register_version integer not null,
  voided_version integer,
  constraint pk_attendance_mark primary key (partnership_id, id),
  constraint fk_attendance_mark_session foreign key (partnership_id, session_id) references session,
  constraint fk_attendance_mark_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_attendance_mark_post foreign key (partnership_id, post_id) references post,
  constraint fk_attendance_mark_employer foreign key (partnership_id, employer_id) references agency,
  constraint fk_attendance_mark_role foreign key (partnership_id, role_id) references role,
  constraint fk_attendance_mark_profession foreign key (partnership_id, profession_id) references profession,
  constraint ck_attendance_mark_absent check (state <> 'ABSENT' or (minutes = 0 and reason is not null)),
  constraint ck_attendance_mark_walk_in check (not walk_in or (state <> 'ABSENT' and reason is not null)),
  constraint ck_attendance_mark_there check (state = 'ABSENT' or minutes > 0)
);
comment on column attendance_mark.reason is 'Why absent, late or gone early; of a walk-in, why without a place';
comment on column attendance_mark.marked_at is 'When it was marked, as the device says that kept it; null is when it was recorded';
comment on column attendance_mark.late_reason is 'Why it was marked so late; null where the register had not closed';
comment on column attendance_mark.voided_version is 'The version of the register that voided it; null is unknown';
comment on column attendance_mark.post_id is 'The post attended under, with employer, role, staff level and profession as they were on the day';
comment on table attendance_mark is 'Who was there, for how long; corrected by voiding it and adding another';
comment on column attendance_mark.state is 'Whether they were there, and in time';
comment on column attendance_mark.minutes is 'For how many they were there';
comment on column attendance_mark.walk_in is 'Whether they came without a place';
comment on column attendance_mark.staff_level is 'Of the role, on the day';
comment on column attendance_mark.register_version is 'The version of the register that it came with';
select protect('attendance_mark', 'select, insert');
select make_fact('attendance_mark', once => 'session_id, practitioner_id', indexed => array['practitioner_id'], by_account => true);
select make_key('attendance_mark');
create index ix_attendance_mark_walk_in_voided on attendance_mark (partnership_id, voided_at) where walk_in and voided_at is not null;
alter table attendance_mark add constraint ck_attendance_mark_marked_at check (marked_at <= recorded_at);
alter table attendance_mark add constraint ck_attendance_mark_voided_version
  check (voided_version is null or voided_at is not null);
grant update (voided_version) on attendance_mark to trivium_app;

create table assessment_result (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  rank smallint not null constraint ck_assessment_result_rank check (rank between 0 and 10),
  constraint pk_assessment_result primary key (partnership_id, id),
  constraint fk_assessment_result_session foreign key (partnership_id, session_id) references session,
  constraint fk_assessment_result_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_assessment_result_competency foreign key (partnership_id, competency_id) references competency
);
comment on table assessment_result is 'What somebody showed of a competency in the assessment of a session; its id is the source of its evidence';
comment on column assessment_result.rank is 'The proficiency level that they showed';
select protect('assessment_result', 'select, insert');
select make_fact('assessment_result', once => 'session_id, practitioner_id, competency_id', indexed => array['practitioner_id'],
                 by_account => true);
select make_key('assessment_result');
