-- The account of whoever gave a judgement, as long as they can sign in and ask what others asked of them; else null, and a data steward answers.
create function author_who_answers(author uuid) returns uuid language sql stable as $$
  select a.id
    from account a
   where a.id = author and a.closed_at is null and has_way_in(a.partnership_id, a.issuer, a.by_email)
     and exists (select from grants_of(a.id, partnership_today()) g where g.kind in ('STEWARD', 'MANAGER', 'TRAINER', 'CLINICAL_SUPERVISOR')) $$;
