import { constraintErrors } from '@app/database';
import { conflict, type Day, forbidden, formatDay, invalid, notFound } from '@app/kernel';
import type { GrantKind } from '../grants/index.js';
/** Of GRANT_DAYS_INVALID. */
export interface GrantDaysData {
  /** The earliest day that can be given here. */
  from: Day;
}

export const accountNotFound = () => notFound('ACCOUNT_NOT_FOUND', 'No account with this id is in your partnership.');
export const accountClosed = () =>
  conflict('ACCOUNT_CLOSED', 'This account is closed. Open it again first, or invite the person anew.');
export const accountOpen = () => conflict('ACCOUNT_OPEN', 'This account is open already.');
export const accountHasPerson = () =>
  conflict('ACCOUNT_HAS_PERSON', 'This account belongs to a person on the record already. Invite the other one anew.');
export const ownAccount = () => forbidden('OWN_ACCOUNT', 'Who you are on the record is for another steward to say.');
export const accountOfMachine = () =>
  conflict('ACCOUNT_OF_MACHINE', 'This is a service account: nobody is invited to it. Change it among the machines.');
export const noAddress = () =>
  conflict('ACCOUNT_WITHOUT_ADDRESS', 'No address is known of this account. Give it one first.');
export const nameMissing = () =>
  conflict('ACCOUNT_WITHOUT_NAME', 'No name is known of this account. Give it one with the address.');
export const noOpenInvitation = () =>
  conflict('INVITATION_NOT_OPEN', 'No invitation of this account is open: it was accepted, withdrawn, or is over.');
export const addressNotSent = () =>
  invalid('EMAIL_INVALID', 'Give an address to which mail can be sent, such as ana@example.org.');

export const grantNotFound = () => notFound('GRANT_NOT_FOUND', 'No grant with this id is in your partnership.');
export const grantOver = () =>
  conflict('GRANT_OVER', 'It was taken away before, is over, or ends on that day already: read it again.');
export const grantDaysInvalid = (from: Day) =>
  invalid<GrantDaysData>(
    'GRANT_DAYS_INVALID',
    `A right has effect from today on: give ${formatDay(from)} or later. To take one away at once, void it.`,
    { from },
  );
const daysInvalid = (message: string) => () => invalid('GRANT_DAYS_INVALID', message);
export const grantTooFarAhead = daysInvalid('A grant begins at most two years ahead.');
export const grantEndsBefore = daysInvalid('A grant ends on or after the day on which it begins.');
export const lastStewardsAddress = () =>
  conflict(
    'LAST_STEWARD',
    'You are the only steward who can sign in, by links to this address: if the new one were mistyped, nobody could. Invite another steward first, who changes it for you.',
  );
export const deputyTooLong = daysInvalid('A deputy stands in for at most a year. Appoint them again when it is over.');
export const grantNeedsPerson = (kind: GrantKind) =>
  conflict(
    'GRANT_NEEDS_PERSON',
    'This is for people on the workforce record: say first which of them the account belongs to.',
    { grant: kind },
  );
export const grantWithoutArea = () =>
  invalid('GRANT_AREA_INVALID', 'Only what a planner sees, or sees exactly, is for an area.');
export const deputyOfWhat = () =>
  invalid('DEPUTY_KIND_INVALID', 'A deputy holds the rights of a manager or of a steward.');
export const deputyOfNobody = () =>
  conflict('DEPUTY_OF_NOBODY', 'Whoever is away does not hold that right themselves on these days.');

constraintErrors({
  fk_access_grant_account: accountNotFound,
  fk_access_grant_deputy_for: accountNotFound,
  fk_account_closing_account: accountNotFound,
  fk_grant_review_grant: grantNotFound,
  ck_access_grant_days: grantEndsBefore,
  ck_access_grant_area: grantWithoutArea,
  ck_access_grant_own_deputy: () => invalid('DEPUTY_IS_ABSENT', 'Nobody stands in for themselves.'),
  ck_account_contact_name: () => invalid('NAME_INVALID', 'Give a name of up to 200 characters, in one line.'),
  ck_account_contact_email: addressNotSent,
  uq_account_practitioner: () =>
    conflict('PERSON_HAS_ACCOUNT', 'This person has an account already: change that one, or close it first.'),
  uq_account_contact_email: () =>
    conflict('EMAIL_TAKEN', 'Another account of the partnership has this address: change that one, or give another.'),
  ex_access_grant_once: () =>
    conflict(
      'GRANT_GIVEN_ALREADY',
      'They have this already on some of these days. End that first, or give other days.',
    ),
  a_steward_stays: () =>
    conflict(
      'LAST_STEWARD',
      'This would leave the partnership without a steward who can sign in and whose grant has no last day. Make somebody else one first.',
    ),
});
