/** Selects accounts, unless they or the partnership are closed or a machine’s last day is over, with the grants in force on the partnership's today; conditions are added behind it. */
export const ACCOUNT = `
  select a.id as "accountId", a.practitioner_id as "practitionerId", a.is_machine as "isMachine", t.today::text as today,
         coalesce((select json_agg(json_build_object(
                            'kind', g.kind, 'areaId', g.area_id, 'lastDay', g.last_day,
                            'deputyFor', case when g.deputy_for is not null then
                              json_build_object('accountId', g.deputy_for, 'practitionerId', g.stands_for) end)
                          order by g.kind, g.area_id, g.deputy_for nulls first)
                     from grants_of(a.id, t.today) g), '[]') as grants
    from account a
   cross join (select partnership_today() as today) t
   where a.closed_at is null and (select closed_at is null from partnership)
     and (not a.is_machine or exists (select from service_account m where m.account_id = a.id and m.last_day >= local_day(now())))`;

/** The same of whoever comes by their private address, closed accounts among them: they see their own record, and do nothing else. */
export const OWN_RECORD = `
  select a.id as "accountId", a.practitioner_id as "practitionerId", a.is_machine as "isMachine", partnership_today()::text as today,
         json_build_array(json_build_object('kind', 'PRACTITIONER', 'areaId', null, 'lastDay', null, 'deputyFor', null)) as grants
    from account a
    join private_address own on own.account_id = a.id and own.confirmed_at is not null
   where a.practitioner_id is not null and (select closed_at is null from partnership)`;
