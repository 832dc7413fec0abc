create table need_level (
  partnership_id uuid not null default current_partnership() constraint fk_need_level_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  position smallint not null,
  description text not null,
  for_families boolean not null,
  synonyms text[] not null default '{}',
  constraint pk_need_level primary key (partnership_id, id),
  constraint uq_need_level_key unique (partnership_id, key),
  constraint uq_need_level_position unique (partnership_id, position)
);
comment on column need_level.for_families is 'False for the community tier: it has tasks and requirements, no demand, family or match';
select protect('need_level', 'select');

create table need_theme (
  partnership_id uuid not null default current_partnership() constraint fk_need_theme_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  core boolean not null,
  constraint pk_need_theme primary key (partnership_id, id),
  constraint uq_need_theme_key unique (partnership_id, key)
);
select protect('need_theme', 'select');

create table task (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  need_level_id uuid not null,
  theme_id uuid,
  key text not null,
  name text collate name_order not null,
  description text not null,
  constraint pk_task primary key (partnership_id, id),
  constraint uq_task_key unique (partnership_id, key),
  constraint fk_task_need_level foreign key (partnership_id, need_level_id) references need_level,
  constraint fk_task_theme foreign key (partnership_id, theme_id) references need_theme
);
select protect('task', 'select');

create table task_requirement (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  task_id uuid not null,
  competency_id uuid not null,
  rank smallint not null constraint ck_task_requirement_rank check (rank between 1 and 10),
  valid_from date not null constraint ck_task_requirement_from check (isfinite(valid_from)),
  valid_until date constraint ck_task_requirement_until check (isfinite(valid_until)),
  constraint pk_task_requirement primary key (partnership_id, id),
  constraint fk_task_requirement_task foreign key (partnership_id, task_id) references task,
  constraint fk_task_requirement_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_task_requirement_days check (valid_until > valid_from)
);
select protect('task_requirement', 'select, insert');
select make_fact('task_requirement', indexed => array['competency_id']);
alter table task_requirement add constraint ex_task_requirement_once exclude using gist
    (partnership_id with =, task_id with =, competency_id with =, daterange(valid_from, valid_until) with &&) where (voided_at is null);

create table grid_cell (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  need_level_id uuid not null,
  competency_id uuid not null,
  theme_id uuid,
  rank smallint not null constraint ck_grid_cell_rank check (rank between 1 and 10),
  essential boolean not null,
  valid_from date not null constraint ck_grid_cell_from check (isfinite(valid_from)),
  valid_until date constraint ck_grid_cell_until check (isfinite(valid_until)),
  constraint pk_grid_cell primary key (partnership_id, id),
  constraint fk_grid_cell_need_level foreign key (partnership_id, need_level_id) references need_level,
  constraint fk_grid_cell_competency foreign key (partnership_id, competency_id) references competency,
  constraint fk_grid_cell_theme foreign key (partnership_id, theme_id) references need_theme,
  constraint ck_grid_cell_days check (valid_until > valid_from)
);
comment on table grid_cell is 'The requirement grid: what a need level asks of whoever meets a family at it';
select protect('grid_cell', 'select, insert');
select make_fact('grid_cell', indexed => array['competency_id']);
alter table grid_cell add constraint ex_grid_cell_once exclude using gist
    (partnership_id with =, need_level_id with =, competency_id with =, daterange(valid_from, valid_until) with &&)
    where (voided_at is null);
