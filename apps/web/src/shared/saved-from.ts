import type { About } from '../ui/files/workbook.js';
import type { Me } from './me.js';

/** What every workbook says of itself: whose it is, of which day, and whether all of it is made up. */
export const savedFrom = ({ name, partnership }: Me): About => [
  ['Partnership', partnership.name],
  ['Saved by', name],
  ['Today there', { day: partnership.today }],
  ...(partnership.simulated ? ([['Sample', 'All people, places and figures here are samples.']] as const) : []),
];
