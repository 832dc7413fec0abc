/** Whoever acted with the account `a`: the tables, and how a row says it. */
export const ACTING_ACCOUNT = `
  account a left join account_contact c on c.account_id = a.id
            left join identity i on i.practitioner_id = a.practitioner_id`;

/** Null where the account has no record here. */
export const ACTING_PERSON = `
  case when a.practitioner_id is not null
       then json_build_object('id', a.practitioner_id, 'name', person_name(i.given_name, i.family_name)) end`;

/** By the one rule of what an account is called. */
export const ACTING_NAME = `account_name(a.id)`;

/** The names of the agreements between agencies under which an event `e` told something, of those who are `such` or of whomever; null where there was none. */
export const sharedUnder = (such?: string) => `
  (select string_agg(s.name, ', ' order by s.name) from sharing_agreement s
    where s.id in (select of.value::uuid from jsonb_each_text(e.subject -> 'sharedUnder') of${such ? ` where of.key = ${such}` : ''}))`;

/** As whose deputy it was done, of an event `e`: their names, by name. */
export const STOOD_FOR = `
  case when e.stood_for = '{}' then '[]' else
    (select json_agg(name order by name) from (select account_name(id) as name from unnest(e.stood_for) id) absent) end`;
