create table role (
  partnership_id uuid not null default current_partnership() constraint fk_role_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  sector text not null,
  staff_level text not null constraint ck_role_staff_level check (staff_level in ('FRONT_LINE', 'MIDDLE', 'STRATEGIC')),
  about text not null,
  registration text,
  constraint pk_role primary key (partnership_id, id),
  constraint uq_role_key unique (partnership_id, key)
);
select protect('role', 'select');

create table role_function (
  partnership_id uuid not null default current_partnership() constraint fk_role_function_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  about text not null,
  constraint pk_role_function primary key (partnership_id, id),
  constraint uq_role_function_key unique (partnership_id, key)
);
comment on table role_function is 'What a person can also carry on top of any role: lead professional, key worker, champion …';
select protect('role_function', 'select');

-- Requirements are facts: dated, recorded, voided with a reason, never edited.
create table role_requirement (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  role_id uuid not null,
  competency_id uuid not null,
  rank smallint not null constraint ck_role_requirement_rank check (rank between 1 and 10),
  essential boolean not null,
  valid_from date not null constraint ck_role_requirement_from check (isfinite(valid_from)),
  valid_until date constraint ck_role_requirement_until check (isfinite(valid_until)),
  constraint pk_role_requirement primary key (partnership_id, id),
  constraint fk_role_requirement_role foreign key (partnership_id, role_id) references role,
  constraint fk_role_requirement_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_role_requirement_days check (valid_until > valid_from)
);
create index ix_role_requirement_role on role_requirement (partnership_id, role_id);
select protect('role_requirement', 'select, insert');
select make_fact('role_requirement', indexed => array['competency_id']);
alter table role_requirement add constraint ex_role_requirement_once exclude using gist
    (partnership_id with =, role_id with =, competency_id with =, daterange(valid_from, valid_until) with &&) where (voided_at is null);

create table function_requirement (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  function_id uuid not null,
  competency_id uuid not null,
  rank smallint not null constraint ck_function_requirement_rank check (rank between 1 and 10),
  essential boolean not null,
  valid_from date not null constraint ck_function_requirement_from check (isfinite(valid_from)),
  valid_until date constraint ck_function_requirement_until check (isfinite(valid_until)),
  constraint pk_function_requirement primary key (partnership_id, id),
  constraint fk_function_requirement_function foreign key (partnership_id, function_id) references role_function,
  constraint fk_function_requirement_competency foreign key (partnership_id, competency_id) references competency,
  constraint ck_function_requirement_days check (valid_until > valid_from)
);
select protect('function_requirement', 'select, insert');
select make_fact('function_requirement', indexed => array['competency_id']);
alter table function_requirement add constraint ex_function_requirement_once exclude using gist
    (partnership_id with =, function_id with =, competency_id with =, daterange(valid_from, valid_until) with &&)
    where (voided_at is null);
