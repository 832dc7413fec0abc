/** Who signs tokens in the demo. */
export const DEMO = { issuer: 'https://demo.trivium.invalid' } as const;

export const PARTNERSHIPS = {
  demo: '01930000-0000-7000-8000-000000000001',
  neighbour: '01930000-0000-7000-8000-000000000002',
} as const;

export interface DemoPerson {
  subject: string;
  partnershipId: string;
  name: string;
  describes: string;
}

/** Everyone who can sign in to the demo. */
export const demoPeople: DemoPerson[] = [
  {
    subject: 'planner',
    partnershipId: PARTNERSHIPS.demo,
    name: 'Amara Okafor',
    describes: 'Workforce planner for the whole partnership, with exact figures',
  },
  {
    subject: 'trainer',
    partnershipId: PARTNERSHIPS.demo,
    name: 'Siobhán O’Neill',
    describes: 'Specialist health visitor of the NHS trust who trains mixed rooms; has one session today',
  },
  {
    subject: 'practitioner',
    partnershipId: PARTNERSHIPS.demo,
    name: 'Thu Nguyễn',
    describes: 'Family outreach worker of a charity at Quarry Hill, one of the fourteen who lapsed',
  },
  {
    subject: 'manager',
    partnershipId: PARTNERSHIPS.demo,
    name: 'Margaret Hollis',
    describes: 'Children’s centre manager of the council who leads the Millbrook team',
  },
  {
    subject: 'steward',
    partnershipId: PARTNERSHIPS.demo,
    name: 'Tomasz Wiśniewski',
    describes: 'Data steward in the partnership office',
  },
  {
    subject: 'neighbour-planner',
    partnershipId: PARTNERSHIPS.neighbour,
    name: 'Gwen Pritchard',
    describes: 'Workforce planner of the neighbouring partnership, who must never see this one',
  },
];
