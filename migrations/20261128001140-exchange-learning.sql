-- What people add to their own record themselves: courses, books, visits, with what they think of them. It counts for nothing and is read by nobody else.
create table own_learning (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  learnt_on date not null constraint ck_own_learning_learnt_on check (isfinite(learnt_on) and learnt_on >= '1950-01-01'),
  hours numeric(6, 2) constraint ck_own_learning_hours check (hours between 0 and 1000),
  title text constraint ck_own_learning_title check (length(title) between 1 and 200),
  reflection text constraint ck_own_learning_reflection check (length(reflection) between 1 and 4000),
  constraint pk_own_learning primary key (partnership_id, id),
  constraint fk_own_learning_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
comment on table own_learning is 'What somebody says themselves that they learnt; it never changes a standing, and nobody else reads it';
comment on column own_learning.practitioner_id is 'Whose it is: the record that they added it to';
comment on column own_learning.learnt_on is 'The day on which it ended';
comment on column own_learning.hours is 'For how many hours; null is not said';
comment on column own_learning.title is 'What it was, in their words; gone once it is voided';
comment on column own_learning.reflection is 'What they think of it, in their words; gone once it is voided';
select protect('own_learning', 'select, insert, delete');
select make_fact('own_learning', indexed => '{practitioner_id}', by_account => true);
grant update (title, reflection) on own_learning to trivium_app;
alter table own_learning add constraint ck_own_learning_words check ((voided_at is null) = (title is not null) and (voided_at is null or reflection is null));
