export interface AgencyCard {
  key: string;
  name: string;
  sector: string;
  expected: boolean;
}

const agency = (key: string, name: string, sector: string, expected = true): AgencyCard => ({
  key,
  name,
  sector,
  expected,
});

/** Sample. Nobody is in post at the GP practices, Jobcentre Plus or adult services: expected, and absent. */
export const agencies: AgencyCard[] = [
  agency('council-childrens-services', 'Sample City Council: children’s services', 'social care'),
  agency('council-early-years', 'Sample City Council: early years', 'early years'),
  agency('council-education', 'Sample City Council: education', 'education'),
  agency('community-nhs-trust', 'Sample Community NHS Trust', 'health'),
  agency('hospital-trust', 'Sample Hospitals NHS Trust: maternity', 'health'),
  agency('gp-practices', 'GP practices', 'health'),
  agency('child-mental-health', 'Sample Child Mental Health Service', 'health'),
  agency('primary-schools', 'Primary schools', 'education'),
  agency('nursery-schools', 'Nursery schools', 'education'),
  agency('private-nurseries', 'Private nurseries', 'early years'),
  agency('childminders', 'Childminders', 'early years'),
  agency('lantern', 'Lantern Family Trust', 'voluntary'),
  agency('open-door', 'Open Door Families', 'voluntary'),
  agency('kettle', 'Kettle and Chat', 'voluntary'),
  agency('jobcentre-plus', 'Jobcentre Plus', 'employment'),
  agency('police', 'Sample Police', 'police'),
  agency('housing', 'Sample Homes', 'housing'),
  agency('adult-services', 'Sample City Council: adult services', 'social care'),
  agency('libraries', 'Sample City Libraries', 'culture', false),
];
