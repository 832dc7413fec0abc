/** One subject of the desk: where its pages are, what it is called, what is done there. */
interface Drawer {
  path: string;
  name: string;
  about: string;
}

/** In the order in which a new partnership needs them. */
export const DRAWERS: Drawer[] = [
  {
    path: '/desk/places',
    name: 'Agencies and places',
    about: 'Who employs, areas and clusters, sites, teams, professions.',
  },
  {
    path: '/desk/people',
    name: 'People',
    about: 'Put people on the record; their names, posts, leave and functions.',
  },
  {
    path: '/desk/corrections',
    name: 'Corrections asked for',
    about: 'What people say is wrong in their record, and what they were answered.',
  },
  {
    path: '/desk/staff-lists',
    name: 'Lists',
    about:
      'Read people and their posts, training done before, or the families expected from a file: what it would change is shown first.',
  },
  {
    path: '/desk/accounts',
    name: 'Who signs in',
    about: 'Invite people, say what they may do, and look at it each half-year.',
  },
  {
    path: '/desk/sharing',
    name: 'Sharing between agencies',
    about: 'What agencies agreed that others see of their people, until when, and what closed of it.',
  },
  {
    path: '/desk/set-up',
    name: 'What is set up',
    about: 'What the partnership has of what it needs, what each thing makes possible, and where to do it.',
  },
  {
    path: '/desk/settings',
    name: 'Settings',
    about: 'What the partnership decided for itself: its name, when a match is close, how long a register stays open.',
  },
  {
    path: '/desk/retention',
    name: 'How long things are kept',
    about: 'For how long, by kind, what the next night takes away, and of whom everything stays.',
  },
  {
    path: '/desk/sign-in',
    name: 'Where people sign in',
    about: 'The organisations at which your people sign in, such as a council or a trust.',
  },
  {
    path: '/desk/machines',
    name: 'Machines',
    about: 'Programs that ask in their own name, such as a dashboard: what they read, their keys, what they asked.',
  },
  {
    path: '/desk/mail',
    name: 'Mail',
    about: 'What became of invitations and links: what waits, what was sent, what was refused and what to do about it.',
  },
  {
    path: '/desk/who-looked',
    name: 'Who looked, and who did what',
    about:
      'Search the audit for a reason that you give: who saw the record of somebody, what somebody did, what was refused.',
  },
];
