/** Where each list comes from, for the seeds whose own shape has no room to say so. */
export const provenance = {
  professions: 'Sample list of professional backgrounds.',
  evidenceLadder: 'Sample: a local setting.',
  needLevels: 'Names: health visiting’s four levels of service. Descriptions and numbered synonyms: sample.',
  needThemes: 'Names: Greater Manchester’s ten pathways. The core mark follows published core themes.',
  grid: 'Sample: which competency at which level of need is a local decision.',
  tasks: 'Sample: written for Trivium.',
  roles: 'Names: roles found in published accounts of integrated working. Descriptions and requirements: sample.',
  functions: 'Names: published. Descriptions and requirements: sample.',
};
