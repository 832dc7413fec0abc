-- Training that somebody did before, or elsewhere, as a list of their employer tells.

create table prior_learning (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  agency_id uuid not null,
  kind text not null constraint ck_prior_learning_kind check (kind in ('ATTENDANCE', 'QUALIFICATION', 'CREDIT')),
  module_id uuid,
  competency_id uuid,
  rank smallint constraint ck_prior_learning_rank check (rank between 1 and 10),
  done_on date not null constraint ck_prior_learning_done_on check (isfinite(done_on) and done_on >= date '1950-01-01'),
  valid_until date constraint ck_prior_learning_until check (isfinite(valid_until) and valid_until > done_on),
  again_of_id uuid,
  provider text constraint ck_prior_learning_provider check (length(provider) between 1 and 200),
  constraint pk_prior_learning primary key (partnership_id, id),
  constraint fk_prior_learning_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_prior_learning_agency foreign key (partnership_id, agency_id) references agency,
  constraint fk_prior_learning_module foreign key (partnership_id, module_id) references module,
  constraint fk_prior_learning_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_prior_learning_again_of foreign key (partnership_id, again_of_id) references prior_learning,
  constraint ck_prior_learning_of check (
    (module_id is null) <> (competency_id is null) and (competency_id is null) = (rank is null)
    and (kind <> 'ATTENDANCE' or module_id is not null))
);
comment on table prior_learning is 'Training that somebody did before, or elsewhere, as a list of their employer tells; its id is the source of its evidence';
comment on column prior_learning.agency_id is 'Whose list told of it';
comment on column prior_learning.kind is 'Whether they attended it, have an award of it, or are credited with it; the kind of its evidence';
comment on column prior_learning.module_id is 'The module that it covered; null where it is of a competency';
comment on column prior_learning.competency_id is 'What it is an award of; null where it covered a module';
comment on column prior_learning.rank is 'At which proficiency level';
comment on column prior_learning.done_on is 'On which day it was done, or awarded';
comment on column prior_learning.valid_until is 'Where the certificate says when it ends, the first day on which it does not hold any more';
comment on column prior_learning.provider is 'Who taught or awarded it, in the words of the list';
comment on column prior_learning.again_of_id is 'The voided one that stands again in this one, as a list first told it, since what replaced it was undone; null is none';
select protect('prior_learning', 'select, insert');
select make_fact('prior_learning', indexed => array['practitioner_id'], by_account => true);
select make_key('prior_learning');
-- It is told once of each record.
create unique index uq_prior_learning_once on prior_learning
  (partnership_id, coalesce(record_id, practitioner_id), kind, coalesce(module_id, competency_id), done_on) where voided_at is null;
create index ix_prior_learning_agency on prior_learning (partnership_id, agency_id, recorded_at, id) where voided_at is null;
create index ix_prior_learning_competency on prior_learning (partnership_id, competency_id) where competency_id is not null;
