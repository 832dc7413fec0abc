create table profession (
  partnership_id uuid not null default current_partnership() constraint fk_profession_partnership references partnership,
  id uuid not null,
  key text not null,
  name text not null,
  constraint pk_profession primary key (partnership_id, id),
  constraint uq_profession_key unique (partnership_id, key)
);
select protect('profession', 'select');

create table practitioner (
  partnership_id uuid not null default current_partnership() constraint fk_practitioner_partnership references partnership,
  id uuid not null,
  profession_id uuid,
  paid boolean not null default true,
  constraint pk_practitioner primary key (partnership_id, id),
  constraint fk_practitioner_profession foreign key (partnership_id, profession_id) references profession
);
comment on column practitioner.profession_id is 'Main professional background; shown on a profile, never read by a match; null is unknown';
select protect('practitioner', 'select, insert');
grant update (profession_id, paid) on practitioner to trivium_app;

-- A name as people type and look for it: small letters without accents, apostrophes or hyphens, whatever the keyboard has.
create function name_folded(name text) returns text language sql immutable parallel safe as $$
  select translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036F''’‘ʼ`´-]', '', 'g')), 'ŁłØøĐđÐðı', 'llooddddi') $$;

-- The one table of names, contacts and identifiers: erasing a person deletes the row and leaves facts that name nobody.
create table identity (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  given_name text not null,
  family_name text not null,
  email text,
  staff_number text,
  constraint pk_identity primary key (partnership_id, practitioner_id),
  constraint fk_identity_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint uq_identity_staff_number unique (partnership_id, staff_number)
);
create index ix_identity_name on identity (partnership_id, name_folded(family_name), name_folded(given_name));
select protect('identity', 'select, insert, update, delete');

alter table account add constraint fk_account_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
