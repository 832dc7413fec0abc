create table attendance_mark (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  state text not null constraint ck_attendance_mark_state check (state in ('present', 'late', 'left early', 'absent')),
  minutes integer not null constraint ck_attendance_mark_minutes check (minutes between 0 and 1440),
  reason text,
  walk_in boolean not null,
  post_id uuid,
  employer_id uuid,
  role_id uuid,
  staff_level text,
  profession_id uuid,
  register_version integer not null,
  recorded_at timestamptz not null default partnership_now(),
  recorded_by uuid not null,
  voided_at timestamptz,
  void_reason text,
  voided_by uuid,
  voided_version integer,
  constraint pk_attendance_mark primary key (partnership_id, id),
  constraint fk_attendance_mark_session foreign key (partnership_id, session_id) references session,
  constraint fk_attendance_mark_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_attendance_mark_post foreign key (partnership_id, post_id) references post,
  constraint fk_attendance_mark_employer foreign key (partnership_id, employer_id) references agency,
  constraint fk_attendance_mark_role foreign key (partnership_id, role_id) references role,
  constraint fk_attendance_mark_profession foreign key (partnership_id, profession_id) references profession,
  constraint ck_attendance_mark_absent check (state <> 'absent' or (minutes = 0 and reason is not null)),
  constraint ck_attendance_mark_there check (state = 'absent' or minutes > 0),
  constraint ck_attendance_mark_void check ((voided_at is null) = (void_reason is null)),
  constraint ck_attendance_mark_voided_version check (voided_version is null or voided_at is not null)
);
comment on column attendance_mark.voided_version is 'The version of the register that voided it; null is unknown';
comment on column attendance_mark.post_id is 'The post attended under, with employer, role, staff level and profession as they were on the day';
create unique index uq_attendance_mark_once on attendance_mark (partnership_id, session_id, practitioner_id) where voided_at is null;
create index ix_attendance_mark_practitioner on attendance_mark (partnership_id, practitioner_id);
select protect('attendance_mark', 'select, insert');
grant update (voided_at, void_reason, voided_by, voided_version) on attendance_mark to trivium_app;
create trigger voided_once before update on attendance_mark for each row execute function void_once();

create table assessment_result (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  rank smallint not null constraint ck_assessment_result_rank check (rank between 0 and 10),
  recorded_at timestamptz not null default partnership_now(),
  recorded_by uuid not null,
  voided_at timestamptz,
  void_reason text,
  voided_by uuid,
  constraint pk_assessment_result primary key (partnership_id, id),
  constraint fk_assessment_result_session foreign key (partnership_id, session_id) references session,
  constraint fk_assessment_result_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_assessment_result_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_assessment_result_void check ((voided_at is null) = (void_reason is null))
);
comment on table assessment_result is 'What somebody showed of a competency in the assessment of a session; its id is the source of its evidence';
create unique index uq_assessment_result_once on assessment_result (partnership_id, session_id, practitioner_id, competency_id)
  where voided_at is null;
create index ix_assessment_result_practitioner on assessment_result (partnership_id, practitioner_id);
select protect('assessment_result', 'select, insert');
grant update (voided_at, void_reason, voided_by) on assessment_result to trivium_app;
create trigger voided_once before update on assessment_result for each row execute function void_once();
