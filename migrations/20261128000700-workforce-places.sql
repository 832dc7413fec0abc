-- Organisations and where they are. No two are called alike; the key, by which files and programs know a thing, stays when it is renamed.

-- The letters of a name as a search compares them, on both sides alike, whatever the keyboard has and whatever the server's own locale
-- knows: small, each sign in its usual form, without accents, vowel marks of Hebrew and Arabic, the bar that stretches a word and what
-- chooses a variant of a sign; letters that Unicode does not take apart as others write them. Vowels of Indic scripts stay: they are letters.
create function name_plain(name text) returns text language sql immutable parallel safe as $$
  select normalize(replace(replace(replace(replace(
    translate(lower(regexp_replace(normalize(name, NFKD),
        '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC'
        '\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u093C\u09BC\u0A3C\u0ABC\u0B3C\u1AB0-\u1AFF\u1DC0-\u1DFF\uFE00-\uFE0F\U000E0100-\U000E01EF]',
        '', 'g') collate "und-x-icu"),
      -- After the letters of Europe and Africa the last form of sigma, then yeh, kaf and heh as Arabic, Persian and Urdu keyboards have them.
      'łøđðıħŧŋɓɗƙƴəɛɔ' || U&'\03C2\0649\06CC\06A9\0629\06C1\06BE',
      'loddihtnbdkyeeo' || U&'\03C3\064A\064A\0643\0647\0647\0647'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC) $$;

-- The words of a name, plain; signs of every kind part them.
create function name_words(name text) returns text[] language sql immutable parallel safe return
  array_remove(regexp_split_to_array(name_plain(name),
    '[\s!-/:-@[-`{-¿×÷\u02B0-\u02FF\u055A-\u055F\u0589\u058A\u05BE-\u05C6\u05F3\u05F4\u060C\u061B\u061F\u06D4\u0964\u0965\u2000-\u206F'
    '\u2E00-\u2E7F\u3000-\u3004\u3008-\u303F\u30A0\u30FB]+'), '');

-- A name as it is compared where no two may be alike: its words, whatever their case, accents and the signs between them. Indexes go by it,
-- and PostgreSQL 17 keeps those without a search path: bodies that are bound when they are made need none.
create function name_key(name text) returns text language sql immutable parallel safe return array_to_string(name_words(name), '-') collate "C";

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
create unique index uq_agency_name on agency (partnership_id, name_key(name));
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
create unique index uq_area_scheme_name on area_scheme (partnership_id, name_key(name));
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
create unique index uq_area_name on area (partnership_id, scheme_id, name_key(name));
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
create unique index uq_cluster_name on cluster (partnership_id, area_id, name_key(name));
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
create unique index uq_site_name on site (partnership_id, name_key(name));
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
create unique index uq_room_name on room (partnership_id, site_id, name_key(name));
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
