-- What people say is wrong in their record, and what they were answered. Both stay, until whoever asked is erased.
create table correction_request (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  subject text not null constraint ck_correction_request_subject
    check (subject in ('NAME', 'POST', 'LEAVE', 'ATTENDANCE', 'EVIDENCE', 'ACCOUNT', 'OTHER')),
  evidence_id uuid,
  post_id uuid,
  said text not null constraint ck_correction_request_said check (length(said) between 3 and 2000),
  asked_at timestamptz not null default partnership_now(),
  asked_by uuid not null,
  author_id uuid,
  answered_at timestamptz,
  answered_by uuid,
  outcome text constraint ck_correction_request_outcome check (outcome in ('CORRECTED', 'NOT_CORRECTED')),
  answer text constraint ck_correction_request_answer check (length(answer) between 3 and 2000),
  constraint pk_correction_request primary key (partnership_id, id),
  constraint fk_correction_request_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_correction_request_evidence foreign key (partnership_id, evidence_id) references evidence,
  constraint fk_correction_request_post foreign key (partnership_id, post_id) references post,
  constraint fk_correction_request_asked_by foreign key (partnership_id, asked_by) references account,
  constraint fk_correction_request_author foreign key (partnership_id, author_id) references account,
  constraint fk_correction_request_answered_by foreign key (partnership_id, answered_by) references account,
  constraint ck_correction_request_answered check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (outcome is null) and (answered_at is null) = (answer is null))
);
comment on table correction_request is 'Somebody says that something in their record is wrong, and what they were answered';
comment on column correction_request.subject is 'Which part of the record';
comment on column correction_request.evidence_id is 'The piece of evidence that it is about, if one';
comment on column correction_request.post_id is 'The post that it is about, if one';
comment on column correction_request.said is 'What is wrong, in their words';
comment on column correction_request.asked_at is 'When they asked';
comment on column correction_request.asked_by is 'With which account of theirs';
comment on column correction_request.author_id is 'Whose judgement it is about, who answers; null is a steward';
comment on column correction_request.answered_at is 'When it was answered; null is not yet';
comment on column correction_request.answered_by is 'Whose account answered';
comment on column correction_request.outcome is 'Whether the record was corrected';
comment on column correction_request.answer is 'What they were answered';
create index ix_correction_request_asked on correction_request (partnership_id, asked_at desc, id desc);
create index ix_correction_request_practitioner on correction_request (partnership_id, practitioner_id);
select protect('correction_request', 'select');
grant insert (id, practitioner_id, subject, evidence_id, post_id, said, asked_by, author_id) on correction_request to trivium_app;
grant update (said, answered_at, answered_by, outcome, answer) on correction_request to trivium_app;
