-- What follows from publishing a version, for whoever asks for or holds something in an earlier one; derive_paths() writes it anew whenever
-- a publishing is recorded or called off. A leaf and all that it was kept or reworded into are one line, named by its first leaf.

create table leaf_line (
  partnership_id uuid not null default current_partnership(),
  competency_id uuid not null,
  line_id uuid not null,
  constraint pk_leaf_line primary key (partnership_id, competency_id),
  constraint fk_leaf_line_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_leaf_line_line foreign key (partnership_id, line_id) references competency
);
comment on table leaf_line is 'Derived: the line of each leaf of a version that was ever published';
create index ix_leaf_line_line on leaf_line (partnership_id, line_id);
select protect('leaf_line', 'select, insert, delete');

create table leaf_path (
  partnership_id uuid not null default current_partnership(),
  competency_id uuid not null,
  line_id uuid not null,
  waits smallint not null,
  merges boolean not null,
  days daterange not null,
  known_from timestamptz not null,
  known_until timestamptz,
  constraint pk_leaf_path primary key (partnership_id, competency_id, line_id, merges, waits, known_from),
  constraint fk_leaf_path_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_leaf_path_line foreign key (partnership_id, line_id) references competency
);
comment on table leaf_path is 'Derived: on which lines what a leaf says stands, on which days of theirs, as known in a span of instants';
comment on column leaf_path.waits is 'How many splits that ask for a new assessment lie on the way';
comment on column leaf_path.merges is 'A way through a merged leaf: what is asked goes it as it is, what is held by combinations (line_merge)';
create index ix_leaf_path_line on leaf_path (partnership_id, line_id);
select protect('leaf_path', 'select, insert, delete');

create table line_merge (
  partnership_id uuid not null default current_partnership(),
  line_id uuid not null,
  merged_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  version_id uuid not null,
  generation integer not null,
  constraint pk_line_merge primary key (partnership_id, line_id),
  constraint fk_line_merge_version foreign key (partnership_id, version_id) references framework_version
);
comment on table line_merge is
  'Derived: what was merged, two by two. Of three parts, the first two make a line of nobody’s, which makes the merged one with the third';
comment on column line_merge.merged_id is 'The leaf that it is for: the line itself, but where that is nobody’s';
comment on column line_merge.generation is 'Those of a later version come after all those of an earlier one; no number is left out';
select protect('line_merge', 'select, insert, delete');

create table requirement_path (
  partnership_id uuid not null default current_partnership(),
  competency_id uuid not null,
  line_id uuid not null,
  leaf_id uuid not null,
  element_id uuid not null,
  days daterange not null,
  known_from timestamptz not null,
  known_until timestamptz,
  constraint pk_requirement_path primary key (partnership_id, competency_id, leaf_id, known_from),
  constraint fk_requirement_path_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_requirement_path_leaf foreign key (partnership_id, leaf_id) references competency
);
comment on table requirement_path is
  'Derived: which leaf is in force for what asks for an older one, on which days, as known in a span of instants';
select protect('requirement_path', 'select, insert, delete');
