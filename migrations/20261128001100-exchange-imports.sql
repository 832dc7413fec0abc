-- Files that come in, and what came of each.

create table uploaded_file (
  partnership_id uuid not null default current_partnership() constraint fk_uploaded_file_partnership references partnership,
  id uuid not null,
  file_name text not null
    constraint ck_uploaded_file_file_name check (file_name <> '' and length(file_name) <= 200 and file_name !~ '[[:cntrl:]]'),
  content bytea not null constraint ck_uploaded_file_content check (length(content) between 1 and 26214400),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  constraint pk_uploaded_file primary key (partnership_id, id),
  constraint fk_uploaded_file_account foreign key (partnership_id, uploaded_by) references account
);
comment on table uploaded_file is 'A file as somebody sent it, kept until what it is for is settled';
comment on column uploaded_file.file_name is 'As the sender calls it';
comment on column uploaded_file.content is 'Byte by byte, 25 MB at most; it may name people';
comment on column uploaded_file.uploaded_by is 'Whose account sent it, who alone may read it in';
comment on column uploaded_file.uploaded_at is 'When it came, by the real clock, by which it is forgotten';
select protect('uploaded_file', 'select, insert, delete');

create table import_run (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  kind text not null constraint ck_import_run_kind check (kind in ('STAFF', 'TRAINING', 'DEMAND')),
  agency_id uuid,
  file_id uuid,
  file_name text not null constraint ck_import_run_file_name check (length(file_name) between 1 and 200),
  listed_on date not null constraint ck_import_run_listed_on check (isfinite(listed_on)),
  reading jsonb not null,
  state text not null constraint ck_import_run_state check (
    state in ('READING', 'ASKS', 'COMPARING', 'SHOWN', 'SAVING', 'SAVED', 'UNDOING', 'UNDONE', 'WITHDRAWN')),
  is_worked_on boolean not null generated always as (state in ('READING', 'COMPARING', 'SAVING', 'UNDOING')) stored,
  row_count int not null default 0,
  done_count int not null default 0,
  kept_count int not null default 0,
  counts jsonb not null default '{}',
  compared_to text not null default '',
  attempt int not null default 0,
  saves_good_rows boolean not null default false,
  worked_by uuid not null,
  trouble text constraint ck_import_run_trouble check (length(trouble) between 1 and 1000),
  made_by uuid not null,
  made_at timestamptz not null default partnership_now(),
  settled_by uuid,
  settled_at timestamptz,
  kept_since timestamptz,
  constraint pk_import_run primary key (partnership_id, id),
  constraint fk_import_run_agency foreign key (partnership_id, agency_id) references agency,
  constraint fk_import_run_file foreign key (partnership_id, file_id) references uploaded_file on delete set null (file_id),
  constraint fk_import_run_made_by foreign key (partnership_id, made_by) references account,
  constraint fk_import_run_settled_by foreign key (partnership_id, settled_by) references account,
  constraint fk_import_run_worked_by foreign key (partnership_id, worked_by) references account,
  constraint ck_import_run_agency check ((agency_id is null) = (kind = 'DEMAND')),
  constraint ck_import_run_file check (file_id is not null or settled_at is not null),
  constraint ck_import_run_settled check (
    (settled_at is not null) = (state in ('SAVED', 'UNDOING', 'UNDONE', 'WITHDRAWN')) and (settled_by is null) = (settled_at is null)),
  constraint ck_import_run_kept_since check ((kept_since is null) = (settled_at is null)),
  constraint ck_import_run_trouble_stands check (trouble is null or is_worked_on)
);
comment on table import_run is 'A list that came in as a file: what it would change, or changed';
comment on column import_run.kind is 'What it is a list of';
comment on column import_run.agency_id is 'The employer whose list it is; null is of the partnership';
comment on column import_run.file_id is 'The file, until it is forgotten';
comment on column import_run.file_name is 'What the sender called it';
comment on column import_run.listed_on is 'As of which day the list is: what it changes in a post holds from then on';
comment on column import_run.reading is 'How the file was read, what was chosen of it, and which column is which field';
comment on column import_run.state is 'How far it is: what is under way, or that it asks something, is shown, saved, undone or withdrawn';
comment on column import_run.is_worked_on is 'Whether that is work: it goes on until it is done, or stands still';
comment on column import_run.row_count is 'How many rows of the file were read';
comment on column import_run.done_count is 'How many rows are done of what is under way: compared, saved or undone';
comment on column import_run.kept_count is 'Of how many rows undoing left something as it is, so far';
comment on column import_run.counts is 'How many rows do what, by outcome, once all are compared';
comment on column import_run.compared_to is 'Up to which unit, in the order of their keys, its rows are compared';
comment on column import_run.attempt is 'How often something was asked of it: what an earlier attempt still does is not written';
comment on column import_run.saves_good_rows is 'Whether rows that cannot be saved are left aside; else they stop the others';
comment on column import_run.worked_by is 'Whose account asked for what is under way: it goes on as long as they may';
comment on column import_run.trouble is 'Why what is under way stands still, in words; null where it goes on. It names nobody';
comment on column import_run.made_by is 'Whose account read it in';
comment on column import_run.made_at is 'When it was read in';
comment on column import_run.settled_by is 'Whose account saved, undid or withdrew it';
comment on column import_run.settled_at is 'When it was saved, undone or withdrawn';
comment on column import_run.kept_since is 'The same by the real clock, by which it is forgotten: the day of a demo never passes';
create index ix_import_run_made on import_run (partnership_id, made_at desc, id desc);
select protect('import_run', 'select, insert');
grant update (file_id, reading, state, row_count, done_count, kept_count, counts, compared_to, attempt, saves_good_rows, worked_by, trouble, settled_by, settled_at)
  on import_run to trivium_app;

-- What is under way when the request that asked for it is over goes on in the worker.
set local role trivium_jobs;
create function graphile_worker.queue_list() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.import_run where partnership_id = new.partnership_id and id = new.id
                and is_worked_on and trouble is null) then
    perform graphile_worker.add_job('list', json_build_object('partnershipId', new.partnership_id, 'importId', new.id),
      job_key => new.id::text, max_attempts => 25);
  end if;
  return null;
end $$;
reset role;
create constraint trigger queue_list after insert or update of attempt on import_run deferrable initially deferred
  for each row execute function graphile_worker.queue_list();


grant select (partnership_id, id, kept_since, file_id, is_worked_on, trouble), update (file_id) on import_run to trivium_jobs;
grant select (partnership_id, id, uploaded_at), delete on uploaded_file to trivium_jobs;

create table import_row (
  partnership_id uuid not null default current_partnership(),
  run_id uuid not null,
  line int not null,
  listed jsonb not null,
  unit_key text collate "C" not null,
  called text collate "C",
  turn int not null default 0,
  outcome text constraint ck_import_row_outcome check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'DOUBTFUL', 'REFUSED')),
  compared jsonb,
  said jsonb,
  practitioner_id uuid,
  post_id uuid,
  is_saved boolean not null default false,
  written jsonb,
  kept text constraint ck_import_row_kept check (length(kept) between 1 and 500),
  constraint ck_import_row_compared check ((outcome is null) = (compared is null)),
  constraint pk_import_row primary key (partnership_id, run_id, line),
  constraint fk_import_row_run foreign key (partnership_id, run_id) references import_run,
  constraint fk_import_row_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_import_row_post foreign key (partnership_id, post_id) references post
);
comment on table import_row is 'A row of a list, and what it would change, or changed';
comment on column import_row.line is 'The line of the file on which it begins';
comment on column import_row.listed is 'What it says, by field; it may name somebody';
comment on column import_row.unit_key is 'Whose or what it is, in the words of the list: rows that are compared and saved together have the same';
comment on column import_row.called is 'The words of the name of somebody whom it may add to the record, by which two rows of one name are found; null is none';
comment on column import_row.turn is 'When it is saved: whoever manages others is on the record before them';
comment on column import_row.outcome is 'What it would do to the record as that was when it was compared; null is not compared yet';
comment on column import_row.compared is 'What it would change, before and after, what is wrong with it, and who may be meant';
comment on column import_row.said is 'What a steward said of it where it was in doubt: who it is, or that it is right';
comment on column import_row.practitioner_id is 'Who it is about, once that is known; null where it is about nobody';
comment on column import_row.post_id is 'The post that it is about, or that came of it';
comment on column import_row.is_saved is 'Whether it was written to the record, and stands';
comment on column import_row.written is 'What it wrote, by ids, so that it can be undone';
comment on column import_row.kept is 'Why undoing the list left it as it is';
create index ix_import_row_outcome on import_row (partnership_id, run_id, outcome, line);
create index ix_import_row_unit on import_row (partnership_id, run_id, unit_key);
create index ix_import_row_to_save on import_row (partnership_id, run_id, turn, unit_key) where outcome in ('ADDED', 'CHANGED') and not is_saved;
create index ix_import_row_saved on import_row (partnership_id, run_id, turn, unit_key) where is_saved;
create index ix_import_row_kept on import_row (partnership_id, run_id, line) where kept is not null;
create index ix_import_row_called on import_row (partnership_id, run_id, called) where called is not null;
create index ix_import_row_says on import_row (partnership_id, run_id) where listed <> '{"cells": {}}';
create index ix_import_row_practitioner on import_row (partnership_id, practitioner_id) where practitioner_id is not null;
select protect('import_row', 'select, insert, delete');
grant update (listed, unit_key, called, outcome, compared, said, practitioner_id, post_id, is_saved, turn, written, kept) on import_row to trivium_app;
grant select (partnership_id, run_id, line, listed), update (listed, compared, said, written, unit_key, called) on import_row to trivium_jobs;

-- How the lists of an employer look, or those of the partnership, so that the next one asks less.
create table list_layout (
  partnership_id uuid not null default current_partnership(),
  agency_id uuid,
  whose_id uuid not null generated always as (coalesce(agency_id, partnership_id)) stored,
  kind text not null constraint ck_list_layout_kind check (kind in ('STAFF', 'TRAINING', 'DEMAND')),
  headings jsonb not null,
  constraint pk_list_layout primary key (partnership_id, whose_id, kind),
  constraint fk_list_layout_agency foreign key (partnership_id, agency_id) references agency
);
comment on table list_layout is 'How lists look: what was said of the last one of an employer, or of the partnership, that was saved holds for the next';
comment on column list_layout.agency_id is 'The employer whose lists they are; null is of the partnership';
comment on column list_layout.whose_id is 'The employer, or the partnership itself';
comment on column list_layout.kind is 'What they are lists of';
comment on column list_layout.headings is 'What the column of each field is called, and which columns were no field';
select protect('list_layout', 'select, insert, update, delete');

create table list_name (
  partnership_id uuid not null default current_partnership(),
  agency_id uuid,
  whose_id uuid not null generated always as (coalesce(agency_id, partnership_id)) stored,
  field text not null constraint ck_list_name_field check (field in ('ROLE', 'SITE', 'TEAM', 'MODULE', 'CLUSTER', 'NEED_LEVEL')),
  called text not null constraint ck_list_name_called check (length(called) between 1 and 200 and called = lower(called)),
  role_id uuid,
  site_id uuid,
  team_id uuid,
  module_id uuid,
  cluster_id uuid,
  need_level_id uuid,
  constraint pk_list_name primary key (partnership_id, whose_id, field, called),
  constraint fk_list_name_agency foreign key (partnership_id, agency_id) references agency,
  constraint fk_list_name_role foreign key (partnership_id, role_id) references role,
  constraint fk_list_name_site foreign key (partnership_id, site_id) references site,
  constraint fk_list_name_team foreign key (partnership_id, team_id) references team,
  constraint fk_list_name_module foreign key (partnership_id, module_id) references module,
  constraint fk_list_name_cluster foreign key (partnership_id, cluster_id) references cluster,
  constraint fk_list_name_need_level foreign key (partnership_id, need_level_id) references need_level,
  constraint ck_list_name_means check (
    (field = 'ROLE') = (role_id is not null) and (field = 'SITE') = (site_id is not null) and (field = 'TEAM') = (team_id is not null)
    and (field = 'MODULE') = (module_id is not null) and (field = 'CLUSTER') = (cluster_id is not null)
    and (field = 'NEED_LEVEL') = (need_level_id is not null))
);
comment on table list_name is 'What the lists of an employer, or of the partnership, mean by a name that nothing of ours has';
comment on column list_name.agency_id is 'The employer whose lists they are; null is of the partnership';
comment on column list_name.whose_id is 'The employer, or the partnership itself';
comment on column list_name.field is 'Of what it is the name';
comment on column list_name.called is 'What the lists call it: letters and figures in small, parted by hyphens, however each spells it';
select protect('list_name', 'select, insert, update, delete');
