import { agencyOf, ifAny, siteOf } from '@app/workforce';
import { EDITION, MODULE } from '../modules/index.js';

/** Whether session `s` has started. */
export const HAS_BEGUN = 'session_start(s.held_on, s.starts_at) <= partnership_now()';

/** Whether somebody trains session `s`. */
export const isTrainedBy = (person: string): string =>
  `exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = ${person})`;

/** Whether results of session `s` are still to be recorded and its register is open. */
export const RESULTS_DUE = `(${HAS_BEGUN} and partnership_today() <= register_closes_on(s.held_on) and results_due(s.id))`;

/** One session `s` as the API shows it, from SESSION_TABLES. */
export const SESSION = `
  json_build_object('id', s.id, 'module', ${MODULE}, 'edition', ${EDITION}, 'organiser', ${agencyOf('o')}, 'heldOn', s.held_on,
    'startsAt', to_char(s.starts_at, 'HH24:MI'), 'hasBegun', ${HAS_BEGUN}, 'minutes', s.minutes, 'site', ${ifAny('si', siteOf)}, 'capacity', s.capacity,
    'booked', s.booked, 'waiting', (select count(*) from wait w where w.session_id = s.id and w.voided_at is null),
    'marked', (select count(*) from attendance_mark a where a.session_id = s.id and a.voided_at is null),
    'unmarked', (select count(*) from booking b where b.session_id = s.id and b.voided_at is null
                    and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = b.practitioner_id
                                                                    and a.voided_at is null)),
    'resultsDue', ${RESULTS_DUE}, 'plannedJoint', s.planned_joint)`;

export const SESSION_TABLES = `
  session s
  join course c on c.id = s.course_id
  join module_version v on v.id = c.module_version_id
  join module m on m.id = v.module_id
  join agency o on o.id = c.organiser_id
  left join site si on si.id = s.site_id`;
