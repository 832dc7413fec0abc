-- Whether somebody is managed by another, directly or further up, by posts that stand, on any day of them all.
create function managed_on_a_day(person uuid, manager uuid) returns boolean language sql stable as $$
  with recursive up(id, days) as (
    select person, '(,)'::daterange
    union
    select p.line_manager_id, u.days * daterange(p.valid_from, p.valid_until)
      from up u join post p on p.practitioner_id = u.id
     where p.voided_at is null and p.line_manager_id is not null and daterange(p.valid_from, p.valid_until) && u.days)
  select exists (select from up where id = manager) $$;

-- What of two records cannot be of one person, as posts, managers, consent and accounts have it: posts that overlap, each with its role, employer, site and
-- days; more hours than a week has; one that manages or supervises the other; two words on one purpose; two accounts that are open.
create function join_clashes(one uuid, other uuid)
returns table (kind text, role_id uuid, employer_id uuid, site_id uuid, first_day date, last_day date, hours numeric) language sql stable as $$
  with own as materialized (
    select * from post where practitioner_id in (one, other) and voided_at is null),
  day as (select distinct valid_from as day from own),
  week as (
    select d.day, sum(o.weekly_hours) as hours from day d join own o on daterange(o.valid_from, o.valid_until) @> d.day group by 1)
  select 'POSTS', p.role_id, p.employer_id, p.site_id, lower(shared.days), upper(shared.days) - 1, null::numeric
    from own p
    join own q on q.practitioner_id = other and q.role_id = p.role_id and q.employer_id = p.employer_id and q.site_id is not distinct from p.site_id
   cross join lateral (select daterange(p.valid_from, p.valid_until) * daterange(q.valid_from, q.valid_until) as days) shared
   where p.practitioner_id = one and not isempty(shared.days)
  union all
  (select 'HOURS', null, null, null, day, null, hours from week where hours > 168 order by hours desc, day limit 1)
  union all
  select 'MANAGERS', null, null, null, null, null, null
   where managed_on_a_day(one, other) or managed_on_a_day(other, one)
      or exists (select from own where clinical_supervisor_id in (one, other) and clinical_supervisor_id <> practitioner_id)
  union all
  select 'CONSENT', null, null, null, null, null, null
   where exists (select from sharing_answer a join sharing_answer b on b.purpose = a.purpose and b.agrees <> a.agrees and b.voided_at is null
                  where a.practitioner_id = one and b.practitioner_id = other and a.voided_at is null)
  union all
  select 'ACCOUNTS', null, null, null, null, null, null
   where (select count(*) from account where practitioner_id in (one, other) and closed_at is null) > 1 $$;
