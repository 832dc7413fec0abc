import type { OneOf } from '../graphql/graphql.js';
import { teamFirst } from '../manager/manager-pages.js';
import { holds, type Me } from '../shared/me.js';

/** One user's pages: where they are, what they are called, and who is shown the way there. The API decides who may ask. */
export interface Area {
  path: string;
  name: string;
  about: string;
  grant: OneOf<'GrantKind'>;
}

export const AREAS: Area[] = [
  {
    path: '/plan',
    name: 'Planning',
    about: 'What families need against who can meet it, cluster by cluster, on any day.',
    grant: 'PLANNER',
  },
  {
    path: '/sessions',
    name: 'My sessions',
    about: 'The sessions that you train, and the register of each.',
    grant: 'TRAINER',
  },
  {
    path: '/profile',
    name: 'My profile',
    about: 'What is asked of you, where you stand, on what evidence, and what to do next.',
    grant: 'PRACTITIONER',
  },
  {
    path: '/match',
    name: 'Who can help',
    about: 'Who can meet a level of need for a family, with reasons, whatever their profession.',
    grant: 'MANAGER',
  },
  {
    path: '/team',
    name: 'My team',
    about: 'What your team meets, what has lapsed, and what will lapse soon.',
    grant: 'MANAGER',
  },
  {
    path: '/desk',
    name: 'Steward’s desk',
    about: 'The people, places and rights of the partnership, and what became of its mail.',
    grant: 'STEWARD',
  },
];

export const areasOf = (me: Me) =>
  AREAS.filter(({ grant }) => holds(me, grant)).map((area) => (area.path === '/team' ? teamArea(area, me) : area));

/* Whoever manages nobody but as a deputy is shown the way to the team of whom they stand in for. */
function teamArea(area: Area, me: Me): Area {
  const whose = teamFirst(me);
  return whose ? { ...area, name: `Team of ${whose.name}`, about: area.about.replace('your team', 'this team') } : area;
}
