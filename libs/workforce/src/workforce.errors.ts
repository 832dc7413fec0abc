import { constraintErrors } from '@app/database';
import { conflict, type Day, formatDay, invalid, notFound } from '@app/kernel';
import { roleNotFound } from '@app/roles';

export interface PostEndedData {
  lastDay: Day;
}
/** Of POST_DAYS_INVALID where a post is changed from before its first day. */
export interface PostBegunData {
  firstDay: Day;
}
/** Of POST_CHANGES_LATER. */
export interface PostChangesData {
  /** From when on the post goes on changed. */
  changesOn: Day;
}
export interface SearchTooShortData {
  /** The fewest letters. */
  letters: number;
}

export const practitionerNotFound = () =>
  notFound('PRACTITIONER_NOT_FOUND', 'No practitioner with this id is within your reach.');
export const postNotFound = () => notFound('POST_NOT_FOUND', 'No post with this id is within your reach.');
export const postVoided = () =>
  conflict(
    'ALREADY_VOIDED',
    'This post was ended or put right before, and another stands in its place: read the posts again.',
  );
export const postEnded = (lastDay: Day) =>
  conflict<PostEndedData>(
    'POST_ENDED',
    `This post ends by then: its last day is ${formatDay(lastDay)}. More time is another post.`,
    {
      lastDay,
    },
  );
export const postNotEnded = () =>
  conflict(
    'POST_NOT_ENDED',
    'This post has no recorded end to void. One that goes on changed on the next day is put right by voiding what it was changed into.',
  );
/** What is changed, ended or taken back goes on changed later. */
export const postChangesLater = (changesOn: Day) =>
  conflict<PostChangesData>(
    'POST_CHANGES_LATER',
    `This post goes on changed from ${formatDay(changesOn)}. Take that change back first, by voiding it, or change or end what the post is from then on.`,
    { changesOn },
  );
/** It is changed from a day before its first. */
export const postNotBegun = (firstDay: Day) =>
  invalid<PostBegunData>(
    'POST_DAYS_INVALID',
    `This post begins on ${formatDay(firstDay)}. Change it from then on or later; what it was before that is another post.`,
    { firstDay },
  );
export const clusterNotFound = () => notFound('CLUSTER_NOT_FOUND', 'No cluster with this id is within your reach.');

const absent = (what: string, code: string) => () => notFound(code, `No ${what} with this id is in your partnership.`);
export const agencyNotFound = absent('agency', 'AGENCY_NOT_FOUND');
export const siteNotFound = absent('site', 'SITE_NOT_FOUND');
export const areaNotFound = absent('area', 'AREA_NOT_FOUND');

constraintErrors({
  fk_account_practitioner: practitionerNotFound,
  fk_access_grant_area: areaNotFound,
  fk_post_practitioner: practitionerNotFound,
  fk_post_role: roleNotFound,
  fk_post_employer: agencyNotFound,
  fk_post_host: agencyNotFound,
  fk_post_site: siteNotFound,
  fk_post_team: absent('team', 'TEAM_NOT_FOUND'),
  fk_post_line_manager: absent('line manager', 'PRACTITIONER_NOT_FOUND'),
  fk_post_clinical_supervisor: absent('clinical supervisor', 'PRACTITIONER_NOT_FOUND'),
  ck_post_days: () => invalid('POST_DAYS_INVALID', 'A post ends on or after the day it starts.'),
  ck_post_length: () =>
    invalid('POST_DAYS_INVALID', 'A post lasts at most 80 years. Leave the last day out where none is known.'),
  ck_post_own_manager: () => invalid('POST_OWN_MANAGER', 'Nobody is their own line manager.'),
  ck_post_first_day: () =>
    invalid('POST_FIRST_DAY_INVALID', 'A post begins in 1950 or later, and at most two years ahead.'),
  ex_post_once: () =>
    conflict(
      'POST_OPEN_ALREADY',
      'This person has the same role with the same employer at the same site on some of these days. End or void that post first, or give other days.',
    ),
  post_hours_possible: () =>
    conflict(
      'POST_HOURS_IMPOSSIBLE',
      'Over all posts this would be more than 168 hours a week, and a week has no more.',
    ),
  post_hours_confirmed: () =>
    conflict(
      'POST_HOURS_UNCONFIRMED',
      'Over all posts this would be more than 60 hours a week. If it is right, say why in longHoursReason.',
    ),
  post_manager_loop: () =>
    conflict(
      'POST_MANAGER_LOOP',
      'On some of these days this line manager is managed by this person, directly or further up. Name another one.',
    ),
  search_long_enough: () =>
    invalid<SearchTooShortData>('SEARCH_TOO_SHORT', 'Give at least 2 letters of a name.', { letters: 2 }),
  voided_once: () => conflict('ALREADY_VOIDED', 'This was voided before; a void is final.'),
});
