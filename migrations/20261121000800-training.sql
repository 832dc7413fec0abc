create table module (
  partnership_id uuid not null default current_partnership() constraint fk_module_partnership references partnership,
  id uuid not null,
  key text not null,
  name text not null,
  about text not null,
  audience text not null,
  provenance text not null,
  constraint pk_module primary key (partnership_id, id),
  constraint uq_module_key unique (partnership_id, key)
);
select protect('module', 'select');

create table module_version (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_id uuid not null,
  edition text not null,
  published_on date not null,
  minutes integer not null constraint ck_module_version_minutes check (minutes > 0),
  refresher_months integer constraint ck_module_version_refresher check (refresher_months > 0),
  constraint pk_module_version primary key (partnership_id, id),
  constraint uq_module_version_edition unique (partnership_id, module_id, edition),
  constraint fk_module_version_module foreign key (partnership_id, module_id) references module
);
comment on column module_version.refresher_months is 'What it gives runs out after so many months; null never';
select protect('module_version', 'select');

create table module_teaches (
  partnership_id uuid not null default current_partnership(),
  module_version_id uuid not null,
  competency_id uuid not null,
  evidence_kind text not null constraint ck_module_teaches_kind check (evidence_kind in ('attendance', 'assessment')),
  rank smallint not null constraint ck_module_teaches_rank check (rank between 1 and 10),
  constraint pk_module_teaches primary key (partnership_id, module_version_id, competency_id, evidence_kind),
  constraint fk_module_teaches_version foreign key (partnership_id, module_version_id) references module_version,
  constraint fk_module_teaches_competency foreign key (partnership_id, competency_id) references competency
);
select protect('module_teaches', 'select');

create table mix_rule (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_version_id uuid not null,
  min_agencies smallint not null default 2,
  min_professions smallint not null default 2,
  largest_share numeric(4, 3) not null default 0.8 constraint ck_mix_rule_share check (largest_share > 0 and largest_share <= 1),
  must_include text constraint ck_mix_rule_must_include check (must_include in ('manager')),
  min_attended numeric(4, 3) not null default 0.75 constraint ck_mix_rule_attended check (min_attended > 0 and min_attended <= 1),
  valid_from date not null,
  valid_until date,
  constraint pk_mix_rule primary key (partnership_id, id),
  constraint fk_mix_rule_version foreign key (partnership_id, module_version_id) references module_version,
  constraint ck_mix_rule_days check (valid_until > valid_from),
  constraint ex_mix_rule_once exclude using gist
    (partnership_id with =, module_version_id with =, daterange(valid_from, valid_until) with &&)
);
comment on column mix_rule.min_attended is 'Share of the session a person must be there for to count as an attender';
select protect('mix_rule', 'select');

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
  recorded_at timestamptz not null default partnership_now(),
  voided_at timestamptz,
  void_reason text,
  constraint pk_booking primary key (partnership_id, id),
  constraint fk_booking_session foreign key (partnership_id, session_id) references session,
  constraint fk_booking_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint ck_booking_void check ((voided_at is null) = (void_reason is null))
);
create unique index uq_booking_once on booking (partnership_id, session_id, practitioner_id) where voided_at is null;
create index ix_booking_practitioner on booking (partnership_id, practitioner_id);
select protect('booking', 'select, insert');
grant update (voided_at, void_reason) on booking to trivium_app;
create trigger voided_once before update on booking for each row execute function void_once();

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

-- A result and its evidence say the same: whoever voids the evidence, by whatever way, voids the result.
create function void_assessment_result() returns trigger language plpgsql as $$
begin
  update assessment_result set voided_at = new.voided_at, void_reason = new.void_reason, voided_by = new.voided_by
   where partnership_id = new.partnership_id and id = new.source_id and voided_at is null;
  return null;
end $$;
create trigger result_goes_with_it after update on evidence for each row
  when (new.kind = 'assessment' and new.voided_at is not null) execute function void_assessment_result();
