import { conflict, invalid, notFound } from '@app/kernel';

export const correctionNotFound = () =>
  notFound('CORRECTION_NOT_FOUND', 'No request for correction with this id is yours to read.');
export const correctionAboutUnknown = () =>
  invalid(
    'CORRECTION_ABOUT_UNKNOWN',
    'This is no evidence or post of your own record. Leave it out, and say in words what is wrong.',
  );
export const correctionTooMany = (most: number) =>
  conflict('CORRECTION_TOO_MANY', `${most} of your requests wait for an answer. Ask again once some are answered.`);
export const correctionAnswered = () => conflict('CORRECTION_ANSWERED', 'This request was answered before.');
export const correctionOfAnother = () =>
  conflict('CORRECTION_OF_ANOTHER', 'This is about a judgement, and whoever gave it answers.');
export const correctionOfOneself = () =>
  conflict('CORRECTION_OF_ONESELF', 'You asked this yourself: another data steward answers.');
