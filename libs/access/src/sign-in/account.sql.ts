/**
 * Selects accounts, unless they or the partnership are closed, with the grants in force on the partnership's today; conditions are added
 * behind it. One that rests on a post is in
 * force on days with a live post alone, and ends with it.
 */
export const ACCOUNT = `
  select a.id as "accountId", a.practitioner_id as "practitionerId", t.today::text as today,
         coalesce((select json_agg(json_build_object('kind', g.kind, 'areaId', g.area_id,
                                                     'lastDay', least(g.valid_until, case when g.rests_on_post then upper(p.days) end) - 1)
                                  order by g.kind, g.area_id)
                     from access_grant g
                    where g.account_id = a.id and g.valid_from <= t.today and (g.valid_until is null or t.today < g.valid_until)
                      and (p.days is not null or not g.rests_on_post)),
                  '[]') as grants
    from account a
   cross join (select partnership_today() as today) t
    left join lateral (select stretch.days from time_in_post i, unnest(i.days) as stretch(days)
                        where i.practitioner_id = a.practitioner_id and stretch.days @> t.today) p on true
   where a.closed_at is null and (select closed_at is null from partnership)`;
