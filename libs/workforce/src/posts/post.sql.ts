import { ROLE } from '@app/roles';
import { practitionerOf } from '../people/index.js';
import { agencyOf, ifAny, siteOf, teamOf } from '../places/index.js';

/** One post `o` as the API shows it, from POSTS. */
export const POST = `
  json_build_object('id', o.id, 'practitioner', ${practitionerOf('o.practitioner_id')}, 'role', ${ROLE}, 'employer', ${agencyOf('e')}, 'host', ${ifAny('h', agencyOf)},
    'site', ${ifAny('s', siteOf)}, 'team', ${ifAny('t', teamOf)}, 'weeklyHours', o.weekly_hours,
    'firstDay', o.valid_from, 'lastDay', o.valid_until - 1,
    'lineManager', ${practitionerOf('o.line_manager_id')}, 'clinicalSupervisor', ${practitionerOf('o.clinical_supervisor_id')})`;

export const POSTS = `
  post o
  join role r on r.id = o.role_id
  join agency e on e.id = o.employer_id
  left join agency h on h.id = o.host_id
  left join site s on s.id = o.site_id
  left join team t on t.id = o.team_id`;
