create table profession (
  partnership_id uuid not null default current_partnership() constraint fk_profession_partnership references partnership,
  id uuid not null,
  key text not null,
  name text collate name_order not null,
  constraint pk_profession primary key (partnership_id, id),
  constraint uq_profession_key unique (partnership_id, key)
);
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
create function name_words(name text) returns text[] language sql immutable parallel safe as $$
  select array_remove(regexp_split_to_array(name_plain(name),
    '[\s!-/:-@[-`{-¿×÷\u02B0-\u02FF\u055A-\u055F\u0589\u058A\u05BE-\u05C6\u05F3\u05F4\u060C\u061B\u061F\u06D4\u0964\u0965\u2000-\u206F'
    '\u2E00-\u2E7F\u3000-\u3004\u3008-\u303F\u30A0\u30FB]+'), '') $$;

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
  constraint pk_staff_number primary key (partnership_id, practitioner_id, agency_id),
  constraint uq_staff_number unique (partnership_id, agency_id, number),
  constraint fk_staff_number_identity foreign key (partnership_id, practitioner_id) references identity on delete cascade,
  constraint fk_staff_number_agency foreign key (partnership_id, agency_id) references agency
);
comment on table staff_number is 'What each employer calls somebody in its own staff list; it goes with the identity';
comment on column staff_number.number is 'As that employer writes it';
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
