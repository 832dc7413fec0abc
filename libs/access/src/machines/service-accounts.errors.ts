import { constraintErrors } from '@app/database';
import { conflict, invalid, notFound } from '@app/kernel';

export const serviceAccountNotFound = () =>
  notFound('SERVICE_ACCOUNT_NOT_FOUND', 'No service account with this id is in your partnership.');
export const serviceAccountClosed = () =>
  conflict('ACCOUNT_CLOSED', 'This service account is closed: a key would let nothing in. Open it again first.');
export const serviceKeyNotFound = () =>
  notFound('SERVICE_KEY_NOT_FOUND', 'No key with this id is in your partnership.');
export const serviceKeyEnded = () => conflict('SERVICE_KEY_ENDED', 'This key was ended before: read it again.');
export const enoughKeys = () =>
  conflict(
    'SERVICE_KEYS_ENOUGH',
    'It has two keys that are good already, which is enough to change one for another without a gap. End one first.',
  );
export const lastDayInvalid = () =>
  invalid(
    'LAST_DAY_INVALID',
    'Give a last day that is today or later by the real clock, and at most a year ahead. Before it is over a steward gives another.',
  );
export const subjectMissing = () =>
  invalid('SUBJECT_INVALID', 'Give what the sign-in service calls the program: the subject (sub) of its tokens.');

constraintErrors({
  ck_service_account_name: () => invalid('NAME_INVALID', 'Give a name of up to 100 characters, in one line.'),
  ck_service_key_name: () => invalid('NAME_INVALID', 'Give a name of up to 100 characters, in one line.'),
  ck_service_account_contact: () =>
    invalid('EMAIL_INVALID', 'Give an address to which mail can be sent, such as ana@example.org.'),
  not_for_machines: () =>
    conflict(
      'GRANT_NOT_FOR_MACHINES',
      'This is a service account: it may be a planner and follow what changes, and nothing else, without exact figures and as nobody’s deputy.',
    ),
  for_machines_alone: () =>
    conflict('GRANT_FOR_MACHINES', 'To follow what changes is for a service account alone: give it to a program.'),
});
