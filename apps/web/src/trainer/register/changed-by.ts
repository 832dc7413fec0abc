import { whenInWords } from '../../shared/words.js';
import type { MarkChange } from '../../graphql/refusal-data.js';

/** Who changed a mark meanwhile, and when: 'by Siobhán O’Neill at 10:14 today'. */
export const changedBy = ({ by, byYou, at }: MarkChange, today: string) =>
  `by ${byYou ? 'you, on another page or device,' : (by ?? 'somebody else')} ${whenInWords(at, today)}`;
