import { edition2005 } from './common-core-2005.js';
import { edition2010 } from './common-core-2010.js';
import type { CarryOverSeed, CompetencySeed, FrameworkSeed } from './types.js';

/** Judged by us (sample). Self-understanding asks for more than self-knowledge did, so it is to be shown afresh. */
const changed: CarryOverSeed['rows'] = [
  { old: 'cc05.e1.confidentiality-and-ethics', change: 'DROPPED' },
  { old: 'cc05.e2.understand-context', new: 'cc10.e2.understand-context', change: 'REWORDED' },
  { old: 'cc05.e2.know-how-to-reflect-and-improve', change: 'DROPPED' },
  { old: 'cc05.e3', new: 'cc10.e3', change: 'REWORDED' },
  { old: 'cc05.e3.self-knowledge', change: 'DROPPED' },
  { new: 'cc10.e3.self-understanding', change: 'NEW' },
  { old: 'cc05.e5', new: 'cc10.e5', change: 'REWORDED' },
  {
    old: 'cc05.e5.procedures-and-working-methods',
    new: 'cc10.e5.procedures-and-working-methods',
    change: 'REWORDED',
  },
  { old: 'cc05.e6', new: 'cc10.e6', change: 'REWORDED' },
  { old: 'cc05.e6.clear-communication', change: 'DROPPED' },
];

const keysOf = (competencies: CompetencySeed[]): string[] =>
  competencies.flatMap(({ key, children = [] }) => [key, ...keysOf(children)]);

const changedKeys = new Set(changed.map((row) => row.old));

const kept: CarryOverSeed['rows'] = keysOf(edition2005.competencies)
  .filter((key) => !changedKeys.has(key))
  .map((key) => ({ old: key, new: key.replace('cc05.', 'cc10.'), change: 'KEPT' }));

export const commonCore: FrameworkSeed = {
  key: 'common-core',
  name: 'Common Core of Skills and Knowledge',
  about:
    'The six things that everyone whose work brings them to children and families should know and be able to do, ' +
    'paid or not, at a basic level. It was never mandatory.',
  provenance:
    'Element and topic headings: the published Common Core for the children’s workforce in England, editions of 2005 ' +
    '(topic list reconstructed) and March 2010. Descriptions, strand marks and carry-over: our own, sample.',
  strands: [{ key: 'disability-and-disadvantage', name: 'Disability and disadvantage' }],
  versions: [edition2005, edition2010],
  carryOvers: [{ from: '2005', to: '2010', rows: [...changed, ...kept] }],
};
