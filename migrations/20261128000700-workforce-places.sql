-- Organisations and where they are.

create table agency (
  partnership_id uuid not null default current_partnership() constraint fk_agency_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  sector text not null,
  expected boolean not null default true,
  constraint pk_agency primary key (partnership_id, id),
  constraint uq_agency_key unique (partnership_id, key)
);
comment on column agency.expected is 'Expected in every report, so that its absence shows as a row of zero';
select protect('agency', 'select, insert');
grant update (name, sector, expected) on agency to trivium_app;

create table area_scheme (
  partnership_id uuid not null default current_partnership() constraint fk_area_scheme_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  is_default boolean not null default false,
  constraint pk_area_scheme primary key (partnership_id, id),
  constraint uq_area_scheme_key unique (partnership_id, key)
);
create unique index uq_area_scheme_default on area_scheme (partnership_id) where is_default;
select protect('area_scheme', 'select, insert');
grant update (name) on area_scheme to trivium_app;

create table area (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  scheme_id uuid not null,
  key text not null,
  name text collate name_order not null,
  constraint pk_area primary key (partnership_id, id),
  constraint uq_area_key unique (partnership_id, scheme_id, key),
  constraint uq_area_scheme unique (partnership_id, id, scheme_id),
  constraint fk_area_scheme foreign key (partnership_id, scheme_id) references area_scheme
);
select protect('area', 'select, insert');
grant update (name) on area to trivium_app;

create table cluster (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  area_id uuid not null,
  scheme_id uuid not null,
  key text not null,
  name text collate name_order not null,
  constraint pk_cluster primary key (partnership_id, id),
  constraint uq_cluster_key unique (partnership_id, area_id, key),
  constraint uq_cluster_scheme unique (partnership_id, id, scheme_id),
  constraint fk_cluster_area foreign key (partnership_id, area_id, scheme_id) references area (partnership_id, id, scheme_id)
);
select protect('cluster', 'select, insert');
grant update (name) on cluster to trivium_app;

create table site (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  kind text not null,
  agency_id uuid,
  constraint pk_site primary key (partnership_id, id),
  constraint uq_site_key unique (partnership_id, key),
  constraint fk_site_agency foreign key (partnership_id, agency_id) references agency
);
select protect('site', 'select, insert');
grant update (name, kind, agency_id) on site to trivium_app;

create table room (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  site_id uuid not null,
  key text not null,
  name text collate name_order not null,
  seats int not null constraint ck_room_seats check (seats between 1 and 1000),
  step_free boolean not null,
  last_day date,
  constraint pk_room primary key (partnership_id, id),
  constraint uq_room_key unique (partnership_id, site_id, key),
  constraint fk_room_site foreign key (partnership_id, site_id) references site
);
comment on table room is 'A room of a site, where people are trained';
comment on column room.step_free is 'Whether the way to it and through it has no step';
comment on column room.last_day is 'The last day on which it is used; null where none is set';
select protect('room', 'select, insert');
grant update (name, seats, step_free, last_day) on room to trivium_app;

create table site_cluster (
  partnership_id uuid not null default current_partnership(),
  site_id uuid not null,
  scheme_id uuid not null,
  cluster_id uuid not null,
  constraint pk_site_cluster primary key (partnership_id, site_id, scheme_id),
  constraint fk_site_cluster_site foreign key (partnership_id, site_id) references site,
  constraint fk_site_cluster_scheme foreign key (partnership_id, scheme_id) references area_scheme,
  constraint fk_site_cluster_cluster foreign key (partnership_id, cluster_id, scheme_id) references cluster (partnership_id, id, scheme_id)
);
select protect('site_cluster', 'select, insert');

alter table access_grant add constraint fk_access_grant_area foreign key (partnership_id, area_id) references area;
