create table proficiency_scale (
  partnership_id uuid not null default current_partnership() constraint fk_proficiency_scale_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  provenance text not null,
  constraint pk_proficiency_scale primary key (partnership_id, id),
  constraint uq_proficiency_scale_key unique (partnership_id, key)
);
select protect('proficiency_scale', 'select');

create table proficiency_level (
  partnership_id uuid not null default current_partnership(),
  scale_id uuid not null,
  rank smallint not null constraint ck_proficiency_level_rank check (rank between 1 and 10),
  name text collate name_order not null,
  description text not null,
  -- Each level stands on the one below, so that whatever lowers a rank still finds one on the scale.
  below smallint generated always as (nullif(rank - 1, 0)) stored,
  constraint pk_proficiency_level primary key (partnership_id, scale_id, rank),
  constraint fk_proficiency_level_scale foreign key (partnership_id, scale_id) references proficiency_scale,
  constraint fk_proficiency_level_below foreign key (partnership_id, scale_id, below) references proficiency_level
);
select protect('proficiency_level', 'select');

create table framework (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  about text not null,
  provenance text not null,
  scale_id uuid not null,
  constraint pk_framework primary key (partnership_id, id),
  constraint uq_framework_key unique (partnership_id, key),
  constraint fk_framework_scale foreign key (partnership_id, scale_id) references proficiency_scale
);
select protect('framework', 'select');

create table strand (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  framework_id uuid not null,
  key text not null,
  name text collate name_order not null,
  constraint pk_strand primary key (partnership_id, id),
  constraint uq_strand_key unique (partnership_id, framework_id, key),
  constraint fk_strand_framework foreign key (partnership_id, framework_id) references framework
);
select protect('strand', 'select');

create table framework_version (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  framework_id uuid not null,
  key text not null,
  edition text not null,
  note text,
  published_on date constraint ck_framework_version_day check (isfinite(published_on)),
  publishing_recorded_at timestamptz,
  called_off_at timestamptz,
  constraint pk_framework_version primary key (partnership_id, id),
  constraint uq_framework_version_key unique (partnership_id, framework_id, key),
  constraint fk_framework_version_framework foreign key (partnership_id, framework_id) references framework,
  constraint ck_framework_version_publishing
    check ((published_on is null) = (publishing_recorded_at is null)
           and (called_off_at is null or published_on is not null and called_off_at >= publishing_recorded_at))
);
comment on column framework_version.published_on is 'Null while a draft; once set, the version never changes';
comment on column framework_version.publishing_recorded_at is 'When its publishing was recorded, before or after its day';
comment on column framework_version.called_off_at is 'When its publishing was called off, before its day: it never comes into force';
select protect('framework_version', 'select, insert, update');

create table competency (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  version_id uuid not null,
  parent_id uuid,
  element_id uuid not null,
  key text not null,
  name text collate name_order not null,
  description text not null,
  kind text not null constraint ck_competency_kind check (kind in ('ELEMENT', 'SKILL', 'KNOWLEDGE', 'GROUP', 'COMPETENCY')),
  is_leaf boolean not null,
  position integer not null,
  constraint pk_competency primary key (partnership_id, id),
  constraint uq_competency_key unique (partnership_id, version_id, key),
  constraint uq_competency_position unique (partnership_id, version_id, position),
  constraint fk_competency_version foreign key (partnership_id, version_id) references framework_version,
  constraint fk_competency_parent foreign key (partnership_id, parent_id) references competency,
  constraint fk_competency_element foreign key (partnership_id, element_id) references competency
);
comment on column competency.position is 'Its place in the version, read from top to bottom: each before all that stands below it';
comment on column competency.element_id is 'The top of the branch it stands in; itself for a top';
create index ix_competency_element on competency (partnership_id, element_id);
select protect('competency', 'select, insert, update, delete');

create table competency_strand (
  partnership_id uuid not null default current_partnership(),
  competency_id uuid not null,
  strand_id uuid not null,
  constraint pk_competency_strand primary key (partnership_id, competency_id, strand_id),
  constraint fk_competency_strand_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_competency_strand_strand foreign key (partnership_id, strand_id) references strand
);
select protect('competency_strand', 'select, insert, delete');

create table carry_over (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  from_version_id uuid not null,
  to_version_id uuid not null,
  old_id uuid,
  new_id uuid,
  change text not null constraint ck_carry_over_change check (change in ('KEPT', 'REWORDED', 'SPLIT', 'MERGED', 'DROPPED', 'NEW')),
  reassess boolean not null default false constraint ck_carry_over_reassess check (not reassess or change = 'SPLIT'),
  constraint pk_carry_over primary key (partnership_id, id),
  constraint fk_carry_over_from foreign key (partnership_id, from_version_id) references framework_version,
  constraint fk_carry_over_to foreign key (partnership_id, to_version_id) references framework_version,
  constraint fk_carry_over_old foreign key (partnership_id, old_id) references competency,
  constraint fk_carry_over_new foreign key (partnership_id, new_id) references competency,
  constraint ck_carry_over_ends check ((old_id is null) = (change = 'NEW') and (new_id is null) = (change = 'DROPPED'))
);
comment on column carry_over.reassess is 'What was held before the split has to be confirmed by a judgement on this part';
create index ix_carry_over_to on carry_over (partnership_id, to_version_id);
create index ix_carry_over_old on carry_over (partnership_id, old_id);
create index ix_carry_over_new on carry_over (partnership_id, new_id);
select protect('carry_over', 'select, insert, delete');
select never_empty('framework_version');
select never_empty('competency');
select never_empty('competency_strand');
select never_empty('carry_over');
