import type { OneOf } from '../../graphql/graphql.js';
import { inWords } from '../words.js';
import type { Line } from './operations.js';

type Answer = OneOf<'SelfRatingAnswer'>;

const WORDS: Record<Answer, string> = {
  NOT_AWARE: 'Not aware',
  AWARE: 'Aware',
  ENOUGH_FOR_MY_JOB: 'Enough for my job',
};

/** An answer in words. */
export const answerWord = (answer: Answer): string => WORDS[answer];

/** The answers that may be given, as the form says them. */
export const ANSWERS = (Object.keys(WORDS) as Answer[]).map((value) => ({ value, text: WORDS[value] }));

export const ratingInWords = ({ answer, wantsMore, ratedOn }: NonNullable<Line['selfRating']>) =>
  `“${WORDS[answer]}”${wantsMore ? ', and wants to learn more' : ''} (${inWords(ratedOn)})`;
