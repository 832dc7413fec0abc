import { constraintErrors } from '@app/database';
import { conflict, type Day, formatDay, invalid, notFound } from '@app/kernel';
import { agencyNotFound, practitionerNotFound } from '../workforce.errors.js';

/** Of SHARING_DAYS_INVALID where a day is too early. */
export interface SharingDaysData {
  /** The earliest day that can be given here. */
  from: Day;
}

/** Of SINCE_AHEAD. */
export interface SinceAheadData {
  today: Day;
}

export const agreementNotFound = () =>
  notFound('AGREEMENT_NOT_FOUND', 'No sharing agreement with this id is in your partnership.');
export const agreementOver = () =>
  conflict('AGREEMENT_OVER', 'This agreement has ended or was taken back before: read it again.');
export const sharingDaysInvalid = (from: Day) =>
  invalid<SharingDaysData>(
    'SHARING_DAYS_INVALID',
    `It opens and closes from today on: give ${formatDay(from)} or later. To take it back at once, void it.`,
    { from },
  );
export const theySaidNo = () =>
  conflict(
    'THEY_SAID_NO',
    'They said no themselves. Only they can say otherwise, on their page “Who looked at my record”.',
  );
export const sharingTooFarAhead = () => invalid('SHARING_DAYS_INVALID', 'An agreement begins at most two years ahead.');
const lastDayFirst = () => invalid('SHARING_DAYS_INVALID', 'Its last day is its first day, or a later one.');
export const endsBeforeItBegins = lastDayFirst;
export const agreementNameTaken = () =>
  conflict(
    'NAME_TAKEN',
    'An agreement that is called much like this is in force on some of these days. Choose another name, or end that one first.',
  );
export const partiesTooFew = () => invalid('SHARING_PARTIES_INVALID', 'An agreement is between two agencies or more.');
export const sinceAhead = (today: Day) =>
  invalid<SinceAheadData>('SINCE_AHEAD', `Ask of a day that has come: ${formatDay(today)} or before.`, { today });

constraintErrors({
  fk_sharing_party_agency: agencyNotFound,
  fk_sharing_answer_practitioner: practitionerNotFound,
  ck_sharing_agreement_days: lastDayFirst,
  ck_sharing_agreement_name: () => invalid('NAME_INVALID', 'Give a name of up to 200 characters, in one line.'),
  ck_sharing_agreement_review: () =>
    invalid(
      'SHARING_REVIEW_INVALID',
      'The parties look at it again on a day after its first, within five years of it.',
    ),
  ck_sharing_agreement_review_in_time: () =>
    invalid('SHARING_REVIEW_INVALID', 'The parties look at it again while it is in force: on its last day or before.'),
});
