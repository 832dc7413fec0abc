-- What agencies agreed that others may see of their people, and what each person says to it.

create table sharing_agreement (
  partnership_id uuid not null default current_partnership() constraint fk_sharing_agreement_partnership references partnership,
  id uuid not null,
  name text collate name_order not null
    constraint ck_sharing_agreement_name check (name <> '' and length(name) <= 200 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  purpose text not null constraint ck_sharing_agreement_purpose check (purpose in ('MATCHING')),
  part text not null constraint ck_sharing_agreement_part check (part in ('SUMMARY', 'DETAIL')),
  basis text not null constraint ck_sharing_agreement_basis
    check (basis in ('PUBLIC_TASK', 'CONSENT', 'LEGAL_OBLIGATION', 'CONTRACT', 'LEGITIMATE_INTERESTS', 'VITAL_INTERESTS')),
  reference text constraint ck_sharing_agreement_reference check (length(reference) between 3 and 500),
  valid_from date not null constraint ck_sharing_agreement_from check (isfinite(valid_from)),
  valid_until date constraint ck_sharing_agreement_until check (isfinite(valid_until)),
  review_on date not null constraint ck_sharing_agreement_review
    check (isfinite(review_on) and review_on > valid_from and review_on <= valid_from + interval '5 years'),
  parties int not null constraint ck_sharing_agreement_parties check (parties between 2 and 1000),
  constraint pk_sharing_agreement primary key (partnership_id, id),
  constraint ck_sharing_agreement_days check (valid_until > valid_from),
  -- One of a single day is looked at on the day after.
  constraint ck_sharing_agreement_review_in_time check (valid_until is null or review_on < greatest(valid_until, valid_from + 2))
);
comment on table sharing_agreement is 'Agencies agreed who may see which part of whose records, for which purpose and on which basis';
comment on column sharing_agreement.purpose is 'What it may be looked at for';
comment on column sharing_agreement.part is 'Whether what is asked is met, or also on what evidence';
comment on column sharing_agreement.basis is 'The lawful basis: one of those of Article 6 of the UK GDPR';
comment on column sharing_agreement.reference is 'Where the paper itself is kept';
comment on column sharing_agreement.review_on is 'When the parties look at it again';
comment on column sharing_agreement.parties is 'How many agencies made it: none joins later';
select protect('sharing_agreement', 'select, insert');
select make_fact('sharing_agreement', by_account => true);

create table sharing_party (
  partnership_id uuid not null default current_partnership(),
  agreement_id uuid not null,
  agency_id uuid not null,
  constraint pk_sharing_party primary key (partnership_id, agreement_id, agency_id),
  constraint fk_sharing_party_agreement foreign key (partnership_id, agreement_id) references sharing_agreement,
  constraint fk_sharing_party_agency foreign key (partnership_id, agency_id) references agency
);
comment on table sharing_party is 'The agencies that made an agreement: each sees by it of the people of every other';
create index ix_sharing_party_agency on sharing_party (partnership_id, agency_id);
select protect('sharing_party', 'select, insert');

-- That an agreement ends with a day; another end voids the one before.
create table sharing_end (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  agreement_id uuid not null,
  last_day date not null constraint ck_sharing_end_last_day check (isfinite(last_day)),
  reason text not null constraint ck_sharing_end_reason check (length(reason) between 3 and 500),
  constraint pk_sharing_end primary key (partnership_id, id),
  constraint fk_sharing_end_agreement foreign key (partnership_id, agreement_id) references sharing_agreement
);
comment on table sharing_end is 'That an agreement ends before its own last day';
comment on column sharing_end.reason is 'Why';
select protect('sharing_end', 'select, insert');
select make_fact('sharing_end', once => 'agreement_id', by_account => true);

-- What somebody says to being seen for a purpose by other agencies than their own; another word voids the one before.
create table sharing_answer (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  purpose text not null constraint ck_sharing_answer_purpose check (purpose in ('MATCHING')),
  agrees boolean not null,
  constraint pk_sharing_answer primary key (partnership_id, id),
  constraint fk_sharing_answer_practitioner foreign key (partnership_id, practitioner_id) references practitioner
);
comment on table sharing_answer is 'Whether somebody consents to being seen by other agencies than their own, for a purpose';
comment on column sharing_answer.purpose is 'What it may be looked at for';
comment on column sharing_answer.agrees is 'Consented, or withheld';
select protect('sharing_answer', 'select, insert');
select make_fact('sharing_answer', once => 'practitioner_id, purpose', indexed => array['practitioner_id'], by_account => true);
