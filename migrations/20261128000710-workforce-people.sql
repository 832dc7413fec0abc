create table profession (
  partnership_id uuid not null default current_partnership() constraint fk_profession_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  constraint pk_profession primary key (partnership_id, id),
  constraint uq_profession_key unique (partnership_id, key)
);
create unique index uq_profession_name on profession (partnership_id, name_key(name));
select protect('profession', 'select, insert');
grant update (name) on profession to trivium_app;

create table practitioner (
  partnership_id uuid not null default current_partnership() constraint fk_practitioner_partnership references partnership,
  id uuid not null,
  profession_id uuid,
  paid boolean not null default true,
  constraint pk_practitioner primary key (partnership_id, id),
  constraint fk_practitioner_profession foreign key (partnership_id, profession_id) references profession
);
comment on column practitioner.profession_id is 'Main professional background; shown on a profile, never read by a match; null is unknown';
comment on table practitioner is 'A person who works with families, paid or not, one however many posts; their name stands in identity';
comment on column practitioner.paid is 'False for volunteers';
select protect('practitioner', 'select, insert');
grant update (profession_id, paid) on practitioner to trivium_app;

-- A name written together, from each of its words on and round again: whoever types a word of it, or some in a row, types the beginning
-- of one of these.
create function name_beginnings(given_name text, family_name text) returns setof text language sql immutable parallel safe as $$
  select distinct array_to_string(word[at:] || word[:at - 1], '')
    from name_words(given_name || ' ' || family_name) as word, generate_subscripts(word, 1) as at $$;

-- The one table of names, contacts and identifiers: erasing a person deletes the row and leaves facts that name nobody.
create table identity (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  given_name text collate name_order not null,
  family_name text collate name_order not null,
  email text,
  constraint pk_identity primary key (partnership_id, practitioner_id),
  constraint fk_identity_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint ck_identity_name check (given_name || family_name <> '' and given_name = btrim(normalize(given_name, NFC))
                                     and family_name = btrim(normalize(family_name, NFC))),
  constraint ck_identity_email check (email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$' and length(email) <= 254)
);
comment on column identity.given_name is 'Empty where somebody has one name alone; it or the family name, never both';
comment on table identity is 'The one table of names, contacts and identifiers of practitioners: erasing a person deletes the row and leaves facts that name nobody';
comment on column identity.family_name is 'Empty where somebody has one name alone';
comment on column identity.email is 'Where they are reached at work';
select protect('identity', 'select, insert, update, delete');

-- What somebody was called before, or was called wrongly; it goes with the identity.
create table former_name (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  given_name text collate name_order not null,
  family_name text collate name_order not null,
  last_day date constraint ck_former_name_last_day check (isfinite(last_day)),
  reason text not null constraint ck_former_name_reason check (length(reason) between 3 and 500),
  replaced_at timestamptz not null default partnership_now(),
  constraint pk_former_name primary key (partnership_id, id),
  constraint fk_former_name_identity foreign key (partnership_id, practitioner_id) references identity on delete cascade
);
comment on column former_name.last_day is 'The last day on which they were called so; null is never: it was put right';
create index ix_former_name_practitioner on former_name (partnership_id, practitioner_id);
comment on table former_name is 'What somebody was called before, or was called wrongly; it goes with the identity';
comment on column former_name.given_name is 'As the name of the identity';
comment on column former_name.family_name is 'As the name of the identity';
comment on column former_name.reason is 'Why it was changed';
comment on column former_name.replaced_at is 'When it was changed';
select protect('former_name', 'select, insert, delete');

-- What each employer calls somebody in its own staff list; it goes with the identity.
create table staff_number (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  agency_id uuid not null,
  number text not null constraint ck_staff_number check (number <> '' and length(number) <= 40 and number = btrim(number) and number !~ '[[:cntrl:]]'),
  near text not null generated always as (ltrim(upper(replace(number, ' ', '')), '0')) stored,
  constraint pk_staff_number primary key (partnership_id, practitioner_id, agency_id),
  constraint uq_staff_number unique (partnership_id, agency_id, number),
  constraint fk_staff_number_identity foreign key (partnership_id, practitioner_id) references identity on delete cascade,
  constraint fk_staff_number_agency foreign key (partnership_id, agency_id) references agency
);
comment on table staff_number is 'What each employer calls somebody in its own staff list; it goes with the identity';
comment on column staff_number.number is 'As that employer writes it';
comment on column staff_number.near is 'Derived: without leading zeros, spaces and capitals, by which one that a spreadsheet changed is found';
create index ix_staff_number_near on staff_number (partnership_id, agency_id, near);
select protect('staff_number', 'select, insert, delete');

create table name_beginning (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  beginning text collate "C" not null,
  constraint pk_name_beginning primary key (partnership_id, practitioner_id, beginning),
  constraint fk_name_beginning_identity foreign key (partnership_id, practitioner_id) references identity on delete cascade
);
comment on table name_beginning is 'Derived: name_beginnings() of each identity, to be found by; it goes with the identity';
create index ix_name_beginning on name_beginning (partnership_id, beginning, practitioner_id);
comment on column name_beginning.beginning is 'Letters of the name, small and without accents';
select protect('name_beginning', 'select, insert, delete');

alter table account add constraint fk_account_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
create index ix_account_practitioner on account (partnership_id, practitioner_id);
alter table time_in_post add constraint fk_time_in_post_practitioner foreign key (partnership_id, practitioner_id) references practitioner;
