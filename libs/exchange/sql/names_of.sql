-- What names somebody where people write: each name that they have or had, whole and the other way round; a part of it that nobody else has;
-- what their accounts are called; their addresses. The longest first.
create function names_of(person uuid) returns text[] language sql stable as $$
  with every as (
    select i.practitioner_id as id, i.given_name as given, i.family_name as family from identity i where i.partnership_id = current_partnership()
    union all
    select f.practitioner_id, f.given_name, f.family_name from former_name f where f.partnership_id = current_partnership()),
  own as (select distinct given, family from every where id = person),
  part as (select given as part from own union select family from own),
  called as (
    select btrim(given || ' ' || family) as name from own
    union select btrim(family || ' ' || given) from own
    union select family || ', ' || given from own where given <> '' and family <> ''
    union select p.part from part p
     where length(p.part) >= 4
       and not exists (select from every o where o.id not in (select records_of(person_of(person, 'infinity'), 'infinity')) and lower(p.part) in (lower(o.given), lower(o.family)))
    union select c.name from account_contact c join account a on (a.partnership_id, a.id) = (c.partnership_id, c.account_id)
     where c.partnership_id = current_partnership() and a.practitioner_id = person
    union select unnest(addresses_of(person)))
  select coalesce(array_agg(name order by length(name) desc, name), '{}') from called where name <> '' $$;
