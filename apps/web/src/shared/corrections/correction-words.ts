import type { OneOf } from '../../graphql/graphql.js';
import { momentInWords } from '../words.js';

/** Which part of the record is wrong, as whoever asks chooses it. */
export const SUBJECTS: Record<OneOf<'CorrectionSubject'>, string> = {
  NAME: 'My name, address at work, staff number or background',
  POST: 'A post: role, employer, place, hours, manager or days',
  LEAVE: 'Days away, or functions that I carry',
  ATTENDANCE: 'A mark of a register, or a place on a session',
  EVIDENCE: 'A piece of evidence or a judgement',
  ACCOUNT: 'My account, or what I may do with it',
  OTHER: 'Something else',
};

/** The same in a list. */
export const SUBJECT_NAMES: Record<OneOf<'CorrectionSubject'>, string> = {
  NAME: 'Name or contact',
  POST: 'Post',
  LEAVE: 'Leave or functions',
  ATTENDANCE: 'Register or session',
  EVIDENCE: 'Evidence',
  ACCOUNT: 'Account',
  OTHER: 'Something else',
};

interface Answered {
  answeredAt: string | null;
  answeredBy: string | null;
  outcome: OneOf<'CorrectionOutcome'> | null;
  goesTo: string | null;
}

/** How far a request is, in a sentence without its end. */
export const howFar = ({ answeredAt, answeredBy, outcome, goesTo }: Answered): string =>
  answeredAt
    ? `${outcome === 'CORRECTED' ? 'Corrected' : 'Not corrected'}: answered by ${answeredBy}, ${momentInWords(answeredAt)}`
    : `Waits for ${goesTo ?? 'a data steward'}`;
