-- That somebody was erased: by whose word, when and why; of whom, nobody can tell any more.
create table erasure (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  practitioner_id uuid not null,
  reason text not null constraint ck_erasure_reason check (length(reason) between 3 and 500),
  erased_at timestamptz not null default now(),
  erased_by uuid not null,
  constraint pk_erasure primary key (partnership_id, id),
  constraint uq_erasure_practitioner unique (partnership_id, practitioner_id),
  constraint fk_erasure_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_erasure_account foreign key (partnership_id, erased_by) references account
);
comment on table erasure is 'That somebody was erased, who did it and why; it names nobody';
comment on column erasure.practitioner_id is 'Whose facts are left, of whom nothing else is known';
comment on column erasure.reason is 'Why, in the words of the steward, without the name';
comment on column erasure.erased_at is 'When, by the real clock';
comment on column erasure.erased_by is 'Whose account did it';
select protect('erasure', 'select');
grant insert (id, practitioner_id, reason, erased_by), update (reason) on erasure to trivium_app;

-- What people wrote beside facts goes with whoever it is about: the application blanks it, and deletes what names somebody and is no fact.
grant update (why) on partnership_setting_change to trivium_app;
grant update (long_hours_reason) on post to trivium_app;
grant update (reason) on former_name to trivium_app;
grant update (reason) on person_join to trivium_app;
grant update (why) on team_leader_change to trivium_app;
grant update (why) on place_move to trivium_app;
grant update (reference) on sharing_agreement to trivium_app;
grant update (reason) on sharing_end to trivium_app;
grant update (reason, late_reason) on attendance_mark to trivium_app;
grant update (reason) on capacity_change to trivium_app;
grant update (provider) on prior_learning to trivium_app;
grant update (reason) on account_closing to trivium_app;
grant update (why) on access_grant to trivium_app;
grant update (name) on service_key to trivium_app;
grant update (file_name) on import_run to trivium_app;
grant update (file_name) on uploaded_file to trivium_app;
grant delete on account_contact to trivium_app;
-- Of the audit a reason alone, and only with whoever is erased in the same transaction: a trigger sees to it.
grant delete on audit_reason to trivium_app;
