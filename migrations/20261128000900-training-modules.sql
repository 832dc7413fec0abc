create table module (
  partnership_id uuid not null default current_partnership() constraint fk_module_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  about text not null,
  audience text not null,
  provenance text not null,
  constraint pk_module primary key (partnership_id, id),
  constraint uq_module_key unique (partnership_id, key)
);
select protect('module', 'select');

create table module_version (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_id uuid not null,
  edition text not null,
  published_on date not null,
  minutes integer not null constraint ck_module_version_minutes check (minutes > 0),
  refresher_months integer constraint ck_module_version_refresher check (refresher_months > 0),
  constraint pk_module_version primary key (partnership_id, id),
  constraint uq_module_version_edition unique (partnership_id, module_id, edition),
  constraint fk_module_version_module foreign key (partnership_id, module_id) references module
);
comment on column module_version.refresher_months is 'What it gives runs out after so many months; null never';
select protect('module_version', 'select');

create table module_teaches (
  partnership_id uuid not null default current_partnership(),
  module_version_id uuid not null,
  competency_id uuid not null,
  evidence_kind text not null constraint ck_module_teaches_kind check (evidence_kind in ('ATTENDANCE', 'ASSESSMENT')),
  rank smallint not null constraint ck_module_teaches_rank check (rank between 1 and 10),
  constraint pk_module_teaches primary key (partnership_id, module_version_id, competency_id, evidence_kind),
  constraint fk_module_teaches_version foreign key (partnership_id, module_version_id) references module_version,
  constraint fk_module_teaches_competency foreign key (partnership_id, competency_id) references competency
);
select protect('module_teaches', 'select');

create table mix_rule (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  module_version_id uuid not null,
  min_agencies smallint,
  min_professions smallint,
  largest_share numeric(4, 3) constraint ck_mix_rule_share check (largest_share > 0 and largest_share <= 1),
  must_include text constraint ck_mix_rule_must_include check (must_include in ('MANAGER')),
  min_attended numeric(4, 3) constraint ck_mix_rule_attended check (min_attended > 0 and min_attended <= 1),
  valid_from date not null,
  valid_until date,
  constraint pk_mix_rule primary key (partnership_id, id),
  constraint fk_mix_rule_version foreign key (partnership_id, module_version_id) references module_version,
  constraint ck_mix_rule_days check (valid_until > valid_from),
  constraint ex_mix_rule_once exclude using gist
    (partnership_id with =, module_version_id with =, daterange(valid_from, valid_until) with &&)
);
comment on table mix_rule is 'Who must have been there for a session to be joint; what is null is as usual, by mix_rule_on()';
comment on column mix_rule.min_attended is 'Share of the session a person must be there for to count as an attender';
select protect('mix_rule', 'select');
