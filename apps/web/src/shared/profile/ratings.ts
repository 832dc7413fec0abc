import { inWords, sentenceCase } from '../words.js';
import type { Line } from './operations.js';

/** What the API takes as an answer, and how the form says it. */
export const ANSWERS = ['not aware', 'aware', 'enough for my job'];

export const ratingInWords = ({ answer, wantsMore, ratedOn }: NonNullable<Line['selfRating']>) =>
  `“${sentenceCase(answer)}”${wantsMore ? ', and wants to learn more' : ''} (${inWords(ratedOn)})`;
