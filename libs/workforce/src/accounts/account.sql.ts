import { practitionerOf } from '../people/index.js';

/** In which state an account `a` is, of which `v` is the invitation that is open. */
const STATE = `
  case when a.closed_at is not null then 'CLOSED' when a.is_machine or has_way_in(a.partnership_id, a.issuer, a.by_email) then 'OPEN'
       when v.id is not null then 'INVITED' when a.subject is not null then 'WAY_ENDED' else 'NOT_INVITED' end`;

const MAY_DO = `coalesce((select json_agg(distinct g.kind) from grants_of(a.id, partnership_today()) g), '[]')`;

/** Accounts `a` with their address `c` and the invitation `v` that is open. */
export const ACCOUNTS = `
  account a
  left join account_contact c on c.account_id = a.id
  left join lateral (
    select id, ends_at from invitation
     where account_id = a.id and used_at is null and withdrawn_at is null and ends_at > now() limit 1) v on true`;

/** Whose account `a` is. */
export const accountNamed = (a: string) =>
  `json_build_object('id', ${a}.id, 'name', account_name(${a}.id), 'practitionerId', ${a}.practitioner_id)`;

/** As whose deputy a grant `g` is held. */
export const DEPUTY_FOR = `(select ${accountNamed('d')} from account d where d.id = g.deputy_for)`;

const SUMMARY = `'id', a.id, 'name', account_name(a.id), 'practitionerId', a.practitioner_id, 'email', c.email, 'isMachine', a.is_machine, 'state', ${STATE}, 'mayDo', ${MAY_DO}`;

export const ACCOUNT_SUMMARY = `json_build_object(${SUMMARY})`;
export const ACCOUNT_STATE = STATE;

/** Since when nobody has looked at a grant `g`, of which `r` is the last review. */
export const LOOKED_AT = `greatest(local_day(g.recorded_at), g.valid_from, r.confirmed_on)`;

/** Whether a grant `g`, of which `r` is the last review, was given by a steward’s deputy and confirmed by no steward. */
export const AWAITS_STEWARD = `(g.given_in_stead_of is not null and r.confirmed_on is null)`;

/** By when a grant `g` is to be looked at again, of which `r` is the last review. */
export const REVIEW_BY = `grant_review_by(${LOOKED_AT}, ${AWAITS_STEWARD})`;

export const LAST_REVIEW = `
  left join lateral (
    select confirmed_on, confirmed_by from grant_review where grant_id in (g.id, g.shortens_id) order by confirmed_on desc, id desc limit 1) r on true`;

/** For which area a grant `g` is. */
export const AREA_OF_GRANT = `(select json_build_object('id', p.id, 'name', p.name) from area p where p.id = g.area_id)`;

const IS_OVER = `g.voided_at is not null or g.valid_until <= partnership_today()`;

/** All of an account `a`. What was replaced by one that ends sooner is not said twice. */
export const GRANTS = `
  coalesce((
    select json_agg(json_build_object(
             'id', g.id, 'kind', g.kind, 'area', ${AREA_OF_GRANT}, 'firstDay', g.valid_from, 'lastDay', g.valid_until - 1, 'withoutPost', g.without_post,
             'deputyFor', ${DEPUTY_FOR}, 'why', g.why, 'givenBy', account_name(g.given_by),
             'endedBecause', coalesce(g.void_reason, (select s.void_reason from access_grant s where s.id = g.shortens_id)),
             'awaitsSteward', ${AWAITS_STEWARD}, 'confirmedOn', r.confirmed_on, 'confirmedBy', account_name(r.confirmed_by),
             'reviewBy', case when (${IS_OVER}) is not true then ${REVIEW_BY} end,
             'state', case when g.voided_at is not null then 'VOIDED' when g.valid_until <= partnership_today() then 'ENDED'
                           when g.valid_from > partnership_today() then 'TO_COME'
                           when exists (select from grants_of(a.id, partnership_today()) f where f.grant_id = g.id) then 'IN_FORCE' else 'RESTING' end)
             order by (${IS_OVER}) is true, g.id desc)
      from access_grant g ${LAST_REVIEW}
     where g.account_id = a.id and not exists (select from access_grant s where s.shortens_id = g.id)), '[]')`;

/** An account with all that a steward sees of it. */
export const ACCOUNT_WHOLE = `
  json_build_object(${SUMMARY}, 'practitioner', ${practitionerOf('a.practitioner_id')},
    'signsInBy', array_remove(array[case when a.subject is not null then 'PROVIDER' end, case when a.by_email then 'LINK' end], null),
    'signsInAt', (select string_agg(s.name, ', ' order by s.name) from sign_in_service s where s.voided_at is null and rtrim(s.issuer, '/') = a.issuer),
    'mailRefused', coalesce((
      select m.refused_at is not null from mail m where lower(m.address) = lower(c.email) and not m.is_private order by m.written_at desc, m.id desc limit 1), false),
    'standIns', coalesce((
      select json_agg(json_build_object('account', ${accountNamed('d')}, 'kind', g.kind, 'firstDay', g.valid_from, 'lastDay', g.valid_until - 1)
                      order by g.valid_from, g.id)
        from access_grant g join account d on d.id = g.account_id
       where g.deputy_for = a.id and g.voided_at is null and g.valid_until > partnership_today()), '[]'),
    'hasPrivateAddress', exists (select from private_address p where p.account_id = a.id and p.confirmed_at is not null),
    'invitedUntil', v.ends_at, 'closedBecause', (select k.reason from account_closing k where k.account_id = a.id and k.voided_at is null),
    'grants', ${GRANTS})`;
