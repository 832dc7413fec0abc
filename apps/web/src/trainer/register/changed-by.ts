import { whenInWords } from '../../shared/words.js';
import type { Changed } from './use-saving.js';

/** Who changed a mark meanwhile, and when: 'by Siobhán O’Neill at 10:14 today'. */
export const whoChanged = ({ by, byYou, at }: Changed, today: string) =>
  `by ${byYou ? 'you, on another page or device,' : (by ?? 'somebody else')} ${whenInWords(at, today)}`;
