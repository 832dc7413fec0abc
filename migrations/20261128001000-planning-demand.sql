create table demand (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  cluster_id uuid not null,
  need_level_id uuid not null,
  families integer not null constraint ck_demand_families check (families >= 0),
  weekly_hours_per_family numeric(6, 3) not null constraint ck_demand_hours check (weekly_hours_per_family >= 0),
  valid_from date not null constraint ck_demand_from check (isfinite(valid_from)),
  valid_until date constraint ck_demand_until check (isfinite(valid_until)),
  listed_on date constraint ck_demand_listed_on check (isfinite(listed_on)),
  again_of_id uuid,
  constraint pk_demand primary key (partnership_id, id),
  constraint fk_demand_cluster foreign key (partnership_id, cluster_id) references cluster,
  constraint fk_demand_need_level foreign key (partnership_id, need_level_id) references need_level,
  constraint fk_demand_again_of foreign key (partnership_id, again_of_id) references demand,
  constraint ck_demand_days check (valid_until > valid_from)
);
comment on table demand is 'How many families are expected in a cluster at a need level, and what each calls for';
comment on column demand.families is 'How many families';
comment on column demand.weekly_hours_per_family is 'Hours a week that each calls for';
comment on column demand.valid_from is 'From which day on';
comment on column demand.valid_until is 'The first day on which it holds no more; null is open';
comment on column demand.listed_on is 'As of which day the list was that told of it; null is none';
comment on column demand.again_of_id is 'The voided one that stands again in this one, as it was first written, since what replaced it was undone; null is none';
select protect('demand', 'select, insert');
select make_fact('demand');
alter table demand add constraint ex_demand_once exclude using gist
    (partnership_id with =, cluster_id with =, need_level_id with =, daterange(valid_from, valid_until) with &&)
    where (voided_at is null);
