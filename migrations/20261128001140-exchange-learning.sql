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

-- A certificate or a photograph beside what they added: theirs alone, and gone with it.
create table learning_file (
  partnership_id uuid not null default current_partnership(),
  learning_id uuid not null,
  file_name text not null constraint ck_learning_file_file_name check (file_name <> '' and length(file_name) <= 200 and file_name !~ '[[:cntrl:]]'),
  media_type text not null constraint ck_learning_file_media_type check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content bytea not null constraint ck_learning_file_content check (length(content) between 1 and 5242880),
  kept_at timestamptz not null default now(),
  constraint pk_learning_file primary key (partnership_id, learning_id),
  constraint fk_learning_file_learning foreign key (partnership_id, learning_id) references own_learning on delete cascade
);
comment on table learning_file is 'A file beside what somebody added to their own record: nobody else reads it';
comment on column learning_file.learning_id is 'Beside which entry; with an entry that is changed it goes on, with one that is removed it goes';
comment on column learning_file.file_name is 'As they call it';
comment on column learning_file.media_type is 'What it is by its first bytes, whatever its name says';
comment on column learning_file.content is 'Byte by byte, 5 MB at most; it may name people';
comment on column learning_file.kept_at is 'When it came, by the real clock';
select protect('learning_file', 'select, insert, delete');
grant update (learning_id, file_name) on learning_file to trivium_app;
