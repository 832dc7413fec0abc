-- At which locations and employers a capability in post is counted, by kind: just those that a question asks for. What is kept
-- follows from it, so whoever changes it empties capability_in_post and headcount_change in a migration and derives everybody anew.
create function counted_at(of_kind text, in_cluster uuid, by_employer uuid) returns table (location_id uuid, employer_id uuid)
language sql stable as $$
  select location_id, employer_id
    from (values (coalesce(in_cluster, no_cluster()), false), (current_partnership(), true)) l(location_id, whole),
         (values (by_employer, false), (current_partnership(), true)) e(employer_id, of_all)
   where case when of_kind = 'NEED_LEVEL' then true
              when of_kind = 'IN_POST' then not (whole and of_all)
              when of_kind = 'DUTY' then of_all
              when of_kind = 'DUTY_RANK' then of_all and not whole
              else of_all and whole end $$;
