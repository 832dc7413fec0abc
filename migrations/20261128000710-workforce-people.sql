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

-- Small letters of any alphabet without accents, whatever the keyboard has and whatever the server's own locale knows.
create function name_plain(name text) returns text language sql immutable parallel safe as $$
  select translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036F]', '', 'g') collate "und-x-icu"), 'ŁłØøĐđÐðı', 'llooddddi') $$;

-- A name as lists are in order of it: plain, without apostrophes and hyphens.
create function name_folded(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(name_plain(name), '[''’‘ʼ`´-]', '', 'g') $$;

-- The words of a name, plain; signs of every kind part them.
create function name_words(name text) returns text[] language sql immutable parallel safe as $$
  select array_remove(regexp_split_to_array(name_plain(name),
    '[\s!-/:-@[-`{-¿×÷\u02B0-\u02FF\u2000-\u206F\u3000-\u303F\uFF00-\uFF0F]+'), '') $$;

-- A name written together, from each of its words on and round again: whoever types a word of it, or some in a row, types the beginning
-- of one of these.
create function name_beginnings(given_name text, family_name text) returns setof text language sql immutable parallel safe as $$
  select distinct array_to_string(word[at:] || word[:at - 1], '')
    from name_words(given_name || ' ' || family_name) as word, generate_subscripts(word, 1) as at $$;

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
  constraint uq_identity_staff_number unique (partnership_id, staff_number),
  constraint ck_identity_name check (given_name || family_name <> '' and given_name = btrim(normalize(given_name, NFC))
                                     and family_name = btrim(normalize(family_name, NFC)))
);
comment on column identity.given_name is 'Empty where somebody has one name alone; it or the family name, never both';
select protect('identity', 'select, insert, update, delete');

create table name_beginning (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  beginning text collate "C" not null,
  constraint pk_name_beginning primary key (partnership_id, practitioner_id, beginning),
  constraint fk_name_beginning_identity foreign key (partnership_id, practitioner_id) references identity on delete cascade
);
comment on table name_beginning is 'Derived: name_beginnings() of each identity, to be found by; it goes with the identity';
create index ix_name_beginning on name_beginning (partnership_id, beginning, practitioner_id);
select protect('name_beginning', 'select, insert, delete');

alter table account add constraint fk_account_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
alter table time_in_post add constraint fk_time_in_post_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
