import { agencyOf } from '../places/index.js';

/** When an agreement `a` is over, of which `e` is the end that stands; null is never. */
const LAST_DAY = `least(a.valid_until - 1, e.last_day)`;

export const AGREEMENT_STATE = `
  case when a.voided_at is not null then 'VOIDED' when ${LAST_DAY} < partnership_today() then 'ENDED'
       when a.valid_from > partnership_today() then 'TO_COME' else 'IN_FORCE' end`;

/** Agreements `a` with the end `e` that stands. */
export const AGREEMENTS = `sharing_agreement a left join sharing_end e on e.agreement_id = a.id and e.voided_at is null`;

const PARTS = `'id', a.id, 'name', a.name, 'state', ${AGREEMENT_STATE}, 'purpose', a.purpose, 'part', a.part, 'basis', a.basis,
  'reference', a.reference, 'firstDay', a.valid_from, 'lastDay', ${LAST_DAY}, 'reviewOn', a.review_on,
  'takenBackOn', local_day(a.voided_at), 'endedBecause', coalesce(a.void_reason, e.reason),
  'parties', (select coalesce(json_agg(${agencyOf('g')} order by g.name, g.id), '[]')
                from sharing_party p join agency g on g.id = p.agency_id where p.agreement_id = a.id)`;

export const AGREEMENT = `json_build_object(${PARTS})`;

/** Pairs of agencies as views; `pairs` selects viewer_id and seen_id. */
export const viewsOf = (pairs: string) => `
  coalesce((
    select json_agg(json_build_object('of', ${agencyOf('s')}, 'seenBy', w.seen_by) order by s.name, s.id)
      from (select pair.seen_id, json_agg(${agencyOf('v')} order by v.name, v.id) as seen_by
              from (${pairs}) pair join agency v on v.id = pair.viewer_id group by pair.seen_id) w
      join agency s on s.id = w.seen_id), '[]')`;

export const AGREEMENT_WHOLE = `json_build_object(${PARTS}, 'views', ${viewsOf(
  'select viewer_id, seen_id from sharing_views(partnership_today()) where agreement_id = a.id',
)})`;
