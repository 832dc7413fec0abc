-- Where places lie from a day on, other than at first: facts, so that earlier days and what was known of them stay as they were.

create table place_move (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  site_id uuid,
  team_id uuid,
  cluster_id uuid,
  kind text not null generated always as
    (case when site_id is not null then 'SITE' when team_id is not null then 'TEAM' else 'CLUSTER' end) stored,
  place_id uuid not null generated always as (coalesce(site_id, team_id, cluster_id)) stored,
  scheme_id uuid,
  to_cluster_id uuid,
  to_area_id uuid,
  valid_from date not null,
  why text not null constraint ck_place_move_why check (why <> '' and length(why) <= 500),
  constraint pk_place_move primary key (partnership_id, id),
  constraint fk_place_move_site foreign key (partnership_id, site_id) references site,
  constraint fk_place_move_team foreign key (partnership_id, team_id) references team,
  constraint fk_place_move_scheme foreign key (partnership_id, scheme_id) references area_scheme,
  constraint fk_place_move_cluster foreign key (partnership_id, cluster_id, scheme_id) references cluster (partnership_id, id, scheme_id),
  constraint fk_place_move_to_any_cluster foreign key (partnership_id, to_cluster_id) references cluster,
  constraint fk_place_move_to_cluster foreign key (partnership_id, to_cluster_id, scheme_id)
    references cluster (partnership_id, id, scheme_id),
  constraint fk_place_move_to_area foreign key (partnership_id, to_area_id, scheme_id) references area (partnership_id, id, scheme_id),
  constraint ck_place_move_one check (num_nonnulls(site_id, team_id, cluster_id) = 1),
  constraint ck_place_move_scheme check ((scheme_id is null) = (team_id is not null)),
  constraint ck_place_move_to check ((to_area_id is not null) = (cluster_id is not null) and (cluster_id is null or to_cluster_id is null))
);
comment on table place_move is 'A site or a team lies in another cluster, or a cluster in another area, from a day on';
comment on column place_move.kind is 'What moves';
comment on column place_move.place_id is 'Which site, team or cluster moves';
comment on column place_move.scheme_id is 'In which scheme of areas; a team lies in one cluster, whatever its scheme';
comment on column place_move.to_cluster_id is 'Where a site or a team lies from then on; null is in none';
comment on column place_move.to_area_id is 'Where a cluster lies from then on';
comment on column place_move.why is 'In the words of whoever moved it';
select protect('place_move', 'select, insert');
select make_fact('place_move', by_account => true);
alter table place_move
  add constraint ck_place_move_day check (valid_from >= '1950-01-01'
    and valid_from <= (recorded_at at time zone 'Europe/London' + interval '2 years')::date);
create unique index uq_place_move_day
  on place_move (partnership_id, place_id, coalesce(scheme_id, '00000000-0000-0000-0000-000000000000'::uuid), valid_from) where voided_at is null;
-- Read by whoever asks as of an instant, voided or not.
create index ix_place_move_place on place_move (partnership_id, place_id);

-- A site that lay in no cluster until it was moved into one.
alter table site_cluster alter column cluster_id drop not null;
comment on table site_cluster is 'Where each site lies at first, in each scheme of areas; place_move has where from a day on';
comment on column site_cluster.cluster_id is 'Null is in none until it is moved';
comment on column team.cluster_id is 'Which cluster it serves at first; place_move has which from a day on';
comment on column cluster.area_id is 'Where it lies at first; place_move has where from a day on';
