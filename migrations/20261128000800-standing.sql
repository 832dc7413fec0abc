create table ladder_rung (
  partnership_id uuid not null default current_partnership() constraint fk_ladder_rung_partnership references partnership,
  id uuid not null,
  kind text not null constraint ck_ladder_rung_kind check (kind in
    ('ATTENDANCE', 'ASSESSMENT', 'OBSERVATION', 'SIGN_OFF', 'QUALIFICATION', 'CREDIT', 'ALIGNMENT')),
  ceiling smallint not null constraint ck_ladder_rung_ceiling check (ceiling between 0 and 10),
  valid_from date not null,
  valid_until date,
  constraint pk_ladder_rung primary key (partnership_id, id),
  constraint ck_ladder_rung_days check (valid_until > valid_from and isfinite(valid_from)),
  constraint ex_ladder_rung_once exclude using gist
    (partnership_id with =, kind with =, daterange(valid_from, valid_until) with &&)
);
comment on table ladder_rung is 'The evidence ladder: how far each kind of evidence can lift a person, by the day the evidence is from';
select protect('ladder_rung', 'select');

create table evidence (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  kind text not null constraint ck_evidence_kind check (kind in
    ('ATTENDANCE', 'ASSESSMENT', 'OBSERVATION', 'SIGN_OFF', 'QUALIFICATION', 'CREDIT', 'ALIGNMENT')),
  rank smallint not null constraint ck_evidence_rank check (rank between 0 and 10),
  valid_from date not null constraint ck_evidence_from check (isfinite(valid_from)),
  valid_until date constraint ck_evidence_until check (isfinite(valid_until)),
  source_id uuid not null,
  constraint pk_evidence primary key (partnership_id, id),
  constraint fk_evidence_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_evidence_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_evidence_days check (valid_until > valid_from)
);
comment on column evidence.source_id is 'The register mark, award or judgement it came from; voided with it';
comment on column evidence.valid_until is 'Stamped when recorded; a later rule change does not touch it';
comment on table evidence is 'What one source says of one person and one competency; never edited, voided with a reason';
comment on column evidence.kind is 'What the source is';
comment on column evidence.rank is 'The proficiency level that it shows';
select protect('evidence', 'select, insert');
select make_fact('evidence', once => 'source_id, competency_id', by_account => true);
alter table evidence alter column recorded_by drop not null;
select make_key('evidence');
select index_facts('evidence', 'practitioner_id, competency_id', include => 'kind, rank, valid_from, valid_until, recorded_at, id, record_id');

-- What somebody saw of a person on a day is said once of each record.
create unique index uq_observation_once on evidence (partnership_id, coalesce(record_id, practitioner_id), competency_id, valid_from, recorded_by, rank, coalesce(valid_until, 'infinity'::date))
 where kind = 'OBSERVATION' and voided_at is null;

create table self_rating (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  competency_id uuid not null,
  answer text not null constraint ck_self_rating_answer check (answer in ('NOT_AWARE', 'AWARE', 'ENOUGH_FOR_MY_JOB')),
  wants_more boolean not null,
  rated_on date not null,
  recorded_at timestamptz not null default partnership_now(),
  constraint pk_self_rating primary key (partnership_id, id),
  constraint fk_self_rating_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_self_rating_competency foreign key (partnership_id, competency_id) references competency
);
comment on table self_rating is 'What a person says of themselves; it has no rank and never changes a standing';
create index ix_self_rating_practitioner on self_rating (partnership_id, practitioner_id, competency_id, recorded_at desc);
comment on column self_rating.answer is 'In the words of the question';
comment on column self_rating.wants_more is 'Whether they would like training in it';
comment on column self_rating.rated_on is 'The day they speak of';
comment on column self_rating.recorded_at is 'When they said so';
select protect('self_rating', 'select, insert');
select make_key('self_rating');
select never_empty('evidence');
