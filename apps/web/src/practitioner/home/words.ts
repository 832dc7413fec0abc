import type { OneOf } from '../../graphql/graphql.js';
import type { DiscState } from '../../shared/disc.js';
import { answerWord } from '../../shared/profile/ratings.js';
import { daysAfter, inWords, listed } from '../../shared/words.js';
import type { LineOverTime, MyHome, OwnBooking } from './operations.js';

type Kind = OneOf<'EvidenceKind'>;

/** The title: how much of what is asked is met. */
export function headline({ lines }: Pick<MyHome['myStandingOverTime'], 'lines'>, askers: string[]): string {
  const things = askers.length > 1 ? 'things asked of you' : 'things your role asks';
  const met = lines.filter(({ state }) => state === 'MET').length;
  if (lines.length === 0) return 'Nothing is asked of you today';
  if (lines.length === 1)
    return met ? 'You meet the one thing asked of you' : 'You do not yet meet the one thing asked of you';
  if (met === lines.length) return `You meet all ${met} ${things}`;
  return met === 0
    ? `You meet none of the ${lines.length} ${things} yet`
    : `You meet ${met} of the ${lines.length} ${things}`;
}

/** How a line stands for the disc beside it. */
export const discOf = ({ state, lapsesSoon }: Pick<LineOverTime, 'state' | 'lapsesSoon'>): DiscState =>
  lapsesSoon ? 'SOON' : state;

type Answer = OneOf<'SelfRatingAnswer'>;

/** Where somebody stands in what is open, in a sentence or two. */
export function openInWords({ state, required, held, lapsedOn }: LineOverTime, rated: Answer | undefined): string {
  const asked = `${required.name} is asked.`;
  switch (state) {
    case 'LAPSED':
      return `Ran out after ${inWords(daysAfter(lapsedOn!, -1))}.${held ? ` You hold ${held.name}. ${asked}` : ''}`;
    case 'BELOW':
      return `You hold ${held!.name}. ${asked}`;
    case 'TO_CONFIRM':
      return `What is asked was revised. Somebody has to confirm what you held before.`;
    case 'SELF_RATED_ONLY':
      return `You rated yourself “${answerWord(rated!).toLowerCase()}”. By evidence no level is held yet. ${asked}`;
    default:
      return `No level is held yet. ${asked}`;
  }
}

/** The end of a line of the record: how it stands, and until when. */
export function standsInWords({ state, held, lapsedOn, metThrough, lapsesSoon }: LineOverTime): string {
  switch (state) {
    case 'MET':
      return metThrough ? `Until ${shortDay(metThrough)}${lapsesSoon ? ', soon' : ''}` : 'No end date';
    case 'LAPSED':
      return `Ran out ${shortDay(daysAfter(lapsedOn!, -1))}`;
    case 'BELOW':
      return `Not there yet: ${held!.name}`;
    case 'TO_CONFIRM':
      return 'To confirm';
    case 'SELF_RATED_ONLY':
      return 'Only your own rating';
    default:
      return 'No level held';
  }
}

/** 20 July 2028 where there is little room: 20 Jul 2028. */
export const shortDay = (day: string) => {
  const [date, month, year] = inWords(day).split(' ');
  return `${date} ${month!.slice(0, 3)} ${year}`;
};

export interface Effects {
  closes: string[];
  closesIfPassed: string[];
  keeps: string[];
}

/** What a place would close, and what that is met it would keep for longer, by name. */
export function effectsOf({ gives }: OwnBooking, lines: LineOverTime[]): Effects {
  const reached = (line: LineOverTime, kinds: Kind[]) =>
    gives.filter(
      ({ competency, kind, reaches }) =>
        competency.id === line.competency.id && reaches.rank >= line.required.rank && kinds.includes(kind),
    );
  const names = (some: LineOverTime[]) => some.map(({ competency }) => competency.name);
  const open = lines.filter(({ state }) => state !== 'MET');
  const attending = open.filter((line) => reached(line, ['ATTENDANCE']).length > 0);
  const passing = open.filter((line) => !attending.includes(line) && reached(line, ['ASSESSMENT']).length > 0);
  const kept = lines.filter(
    (line) =>
      line.state === 'MET' &&
      line.metThrough !== null &&
      reached(line, ['ATTENDANCE', 'ASSESSMENT']).some(({ lastDay }) => lastDay === null || lastDay > line.metThrough!),
  );
  return { closes: names(attending), closesIfPassed: names(passing), keeps: names(kept) };
}

export function effectsInWords({ closes, closesIfPassed, keeps }: Effects): string[] {
  return [
    ...(closes.length > 0 ? [`Closes ${listed(closes)}.`] : []),
    ...(closesIfPassed.length > 0 ? [`Closes ${listed(closesIfPassed)} if you pass.`] : []),
    ...(keeps.length > 0 ? [`Keeps ${listed(keeps)}.`] : []),
  ];
}
