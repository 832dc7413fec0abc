-- That everything of somebody stays until the hold is lifted, as for a complaint or a court: voided is lifted.
create table person_hold (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  reason text not null constraint ck_person_hold_reason check (length(reason) between 3 and 500),
  constraint pk_person_hold primary key (partnership_id, id),
  constraint fk_person_hold_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
comment on table person_hold is 'That what is held on somebody is not erased, nor taken away by age, until the hold is lifted';
comment on column person_hold.reason is 'Why, in the words of the steward';
select protect('person_hold', 'select, insert');
select make_fact('person_hold', once => 'practitioner_id', by_account => true);
grant update (reason) on person_hold to trivium_app;
grant select (partnership_id, practitioner_id, voided_at) on person_hold to trivium_jobs;
grant select (practitioner_id) on import_row to trivium_jobs;
-- A hold on any record of a person keeps what names them by another.
grant select (partnership_id, id, practitioner_id, other_id, recorded_at, voided_at) on person_join to trivium_jobs;
