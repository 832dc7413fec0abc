import { COMPETENCY, IN_FRAMEWORK_ORDER, proficiencyLevel } from '@app/frameworks';

/* One row of each as the API shows it: module `m`, and edition `v` of it with what it teaches. */

export const MODULE = `
  json_build_object('id', m.id, 'key', m.key, 'name', m.name, 'about', m.about, 'audience', m.audience, 'provenance', m.provenance)`;

export const EDITION = `
  json_build_object('id', v.id, 'edition', v.edition, 'publishedOn', v.published_on, 'minutes', v.minutes,
    'refresherMonths', v.refresher_months)`;

export const TEACHES = `
  (select coalesce(json_agg(json_build_object('competency', ${COMPETENCY}, 'states', ${proficiencyLevel('l')}, 'evidenceKind', t.evidence_kind)
           order by ${IN_FRAMEWORK_ORDER}, t.evidence_kind), '[]')
     from taught_on(v.id, partnership_today()) t
     join competency c on c.id = t.competency_id
     left join competency_rank l on l.competency_id = t.competency_id and l.rank = t.rank)`;
