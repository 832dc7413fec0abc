/** Selects accounts with the grants in force on the partnership's today; conditions are added behind it. */
export const ACCOUNT = `
  select a.id as "accountId", a.practitioner_id as "practitionerId", t.today::text as today,
         coalesce((select json_agg(json_build_object('kind', g.kind, 'areaId', g.area_id, 'lastDay', g.valid_until - 1)
                                  order by g.kind, g.area_id)
                     from access_grant g
                    where g.account_id = a.id and g.valid_from <= t.today and (g.valid_until is null or t.today < g.valid_until)),
                  '[]') as grants
    from account a, (select partnership_today() as today) t
   where true`;
