import { constraintErrors } from '@app/database';
import { conflict, type Day, formatDay, type Id, invalid, notFound } from '@app/kernel';
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
/** Of NAME_DAY_INVALID where another name ended later. */
export interface NameHoldsFromData {
  /** From when on they have the name that they have. */
  holdsFrom: Day;
}
/** Of PERSON_CALLED_SO: who they are, ten at most. */
export interface PersonCalledSoData {
  practitionerIds: Id[];
}
export interface SearchTooShortData {
  /** The fewest letters. */
  letters: number;
}

export const practitionerNotFound = () =>
  notFound('PRACTITIONER_NOT_FOUND', 'No practitioner with this id is within your reach.');
export const postNotFound = () => notFound('POST_NOT_FOUND', 'No post with this id is within your reach.');
export const nobodyToHandOver = () =>
  conflict('NOBODY_TO_HAND_OVER', 'Nobody has this person as line manager on that day or later.');
export const handedToThemselves = () =>
  invalid('HANDED_TO_THEMSELVES', 'Choose somebody else to take over: they are the line manager already.');
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
export const postEndsBefore = () => invalid('POST_DAYS_INVALID', 'A post ends on or after the day it starts.');
export const managerNotAdded = (number: string) =>
  conflict(
    'POST_MANAGER_NOT_ADDED',
    `Whoever has the staff number ${number} in the list is not on the record: what is wrong with that row comes first.`,
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
export const personCalledSo = (practitionerIds: Id[]) =>
  conflict<PersonCalledSoData>(
    'PERSON_CALLED_SO',
    'Somebody on the record is or was called the same, perhaps written otherwise. Look whether it is them; if it is another person, say so in isAnother.',
    { practitionerIds },
  );
export const nameMissing = () => invalid('NAME_INVALID', 'Give a given name, a family name, or both.');
export const nameUnchanged = () => conflict('NAME_UNCHANGED', 'They are called so already.');
export const nameDayInvalid = (today: Day) =>
  invalid(
    'NAME_DAY_INVALID',
    `Record a new name on its first day or later: give ${formatDay(today)} or an earlier day.`,
  );
export const nameHoldsFrom = (holdsFrom: Day) =>
  invalid<NameHoldsFromData>(
    'NAME_DAY_INVALID',
    `They have their present name from ${formatDay(holdsFrom)} on: give a later day. If that name was never right, leave the day out.`,
    { holdsFrom },
  );
export const leaveNotFound = () => notFound('LEAVE_NOT_FOUND', 'No leave with this id is in your partnership.');
export const leaveTooLong = () => invalid('LEAVE_DAYS_INVALID', 'A leave lasts at most five years.');
export const leaveTooFar = () =>
  invalid('LEAVE_DAYS_INVALID', 'A leave begins in 1950 or later, and at most two years ahead.');
export const onLeaveAlready = () =>
  conflict('ON_LEAVE_ALREADY', 'They are on leave on some of these days already. Void that leave first.');
export const functionCarriedAlready = () =>
  conflict('FUNCTION_CARRIED_ALREADY', 'They carry this function on some of these days already.');
export const functionNotCarried = () =>
  notFound('FUNCTION_NOT_CARRIED', 'No function that somebody carries has this id: read their record again.');
export const functionOver = () =>
  conflict('ALREADY_VOIDED', 'This function was ended or taken back before: read the record again.');
export const functionEnded = (lastDay: Day) =>
  conflict<PostEndedData>('FUNCTION_ENDED', `This function ends by then: its last day is ${formatDay(lastDay)}.`, {
    lastDay,
  });
export const functionTooFarAhead = () =>
  invalid('FUNCTION_DAYS_INVALID', 'A function is taken on at most two years ahead.');
export const notInPost = () =>
  conflict('NOT_IN_POST', 'This person has no post on that day: open one first, or give another day.');
export const postsEndBefore = (lastDay: Day) =>
  conflict<PostEndedData>(
    'POSTS_END_BEFORE',
    `Their last post ends on ${formatDay(lastDay)}: give that as the last day, or an earlier one.`,
    { lastDay },
  );
export const clusterNotFound = () => notFound('CLUSTER_NOT_FOUND', 'No cluster with this id is within your reach.');

const absent = (what: string, code: string) => () => notFound(code, `No ${what} with this id is in your partnership.`);
export const agencyNotFound = absent('agency', 'AGENCY_NOT_FOUND');
export const siteNotFound = absent('site', 'SITE_NOT_FOUND');
export const roomNotFound = absent('room', 'ROOM_NOT_FOUND');
export const roomDayInvalid = () =>
  invalid('ROOM_DAY_INVALID', 'The last day of a room is in 1950 or later, and at most two years ahead.');
export const areaSchemeNotFound = absent('scheme of areas', 'AREA_SCHEME_NOT_FOUND');
export const areaNotFound = absent('area', 'AREA_NOT_FOUND');
export const teamNotFound = absent('team', 'TEAM_NOT_FOUND');
export const professionNotFound = absent('profession', 'PROFESSION_NOT_FOUND');
export const moveNotFound = absent('move', 'MOVE_NOT_FOUND');
export const movedThatDay = (day: Day) =>
  conflict(
    'MOVED_THAT_DAY',
    `A move of it begins on ${formatDay(day)} already. Take that one back first, or give another day.`,
  );
export const moveUnchanged = (day: string) =>
  conflict('MOVE_UNCHANGED', `It lies there on ${day} already. Choose another place, or another day.`);
export const moveTooFar = () =>
  invalid('MOVE_DAY_INVALID', 'A move begins in 1950 or later, and at most two years ahead.');
export const moveVoided = () => conflict('ALREADY_VOIDED', 'This move was taken back before: read the moves again.');
export const settingInvalid = (says: string) => invalid('SETTING_INVALID', says);
export const settingUnchanged = () =>
  conflict('SETTING_UNCHANGED', 'It has this value already. Enter another one, or leave it as it is.');
export const leaderChangeNotFound = absent('change of a leader', 'LEADER_CHANGE_NOT_FOUND');
export const leaderUnchanged = (day: Day) =>
  conflict('LEADER_UNCHANGED', `It is led so on ${formatDay(day)} already. Choose another person, or another day.`);
export const leaderChangedThatDay = (day: Day) =>
  conflict(
    'LEADER_CHANGED_THAT_DAY',
    `Its leader changes on ${formatDay(day)} already. Take that change back first, or give another day.`,
  );
export const leaderDayInvalid = () =>
  invalid('LEADER_DAY_INVALID', 'Somebody leads a team from a day in 1950 or later, and at most two years ahead.');
export const leaderChangeVoided = () =>
  conflict('ALREADY_VOIDED', 'This change was taken back before: read the leaders again.');
const nameTaken = () =>
  conflict(
    'NAME_TAKEN',
    'There is one that is called much like this already. Choose another name, or change that one.',
  );

constraintErrors({
  fk_team_leader_change_leader: practitionerNotFound,
  ck_partnership_name: () => settingInvalid('A name is 1 to 200 characters of text on one line.'),
  fk_account_practitioner: practitionerNotFound,
  fk_access_grant_area: areaNotFound,
  fk_post_practitioner: practitionerNotFound,
  fk_post_role: roleNotFound,
  fk_post_employer: agencyNotFound,
  fk_post_host: agencyNotFound,
  fk_post_site: siteNotFound,
  fk_post_team: teamNotFound,
  fk_post_line_manager: absent('line manager', 'PRACTITIONER_NOT_FOUND'),
  fk_post_clinical_supervisor: absent('clinical supervisor', 'PRACTITIONER_NOT_FOUND'),
  fk_practitioner_profession: professionNotFound,
  fk_site_agency: agencyNotFound,
  fk_room_site: siteNotFound,
  fk_team_cluster: clusterNotFound,
  fk_team_leader: practitionerNotFound,
  ck_place_move_day: moveTooFar,
  fk_area_scheme: areaSchemeNotFound,
  ...{ uq_agency_name: nameTaken, uq_area_scheme_name: nameTaken, uq_area_name: nameTaken, uq_cluster_name: nameTaken },
  ...{ uq_room_name: nameTaken, uq_site_name: nameTaken, uq_team_name: nameTaken, uq_profession_name: nameTaken },
  // Of two alike added at once, the later one meets the key of the earlier first.
  ...{ uq_agency_key: nameTaken, uq_area_scheme_key: nameTaken, uq_area_key: nameTaken, uq_cluster_key: nameTaken },
  ...{ uq_room_key: nameTaken, uq_site_key: nameTaken, uq_team_key: nameTaken, uq_profession_key: nameTaken },
  fk_staff_number_agency: agencyNotFound,
  fk_leave_practitioner: practitionerNotFound,
  fk_function_carried_function: absent('function', 'FUNCTION_NOT_FOUND'),
  fk_function_willingness_function: absent('function', 'FUNCTION_NOT_FOUND'),
  ck_identity_email: () =>
    invalid('EMAIL_INVALID', 'Give an address to which mail can be sent, such as ana@example.org.'),
  pk_staff_number: () => invalid('STAFF_NUMBERS_INVALID', 'An employer has one staff number for a person.'),
  uq_staff_number: () =>
    conflict('STAFF_NUMBER_TAKEN', 'Somebody else has this staff number with this employer. Look whether it is them.'),
  ck_leave_days: () => invalid('LEAVE_DAYS_INVALID', 'A leave ends on or after the day on which it begins.'),
  ck_function_carried_days: () =>
    invalid('FUNCTION_DAYS_INVALID', 'A function ends on or after the day on which it is taken on.'),
  ck_post_days: postEndsBefore,
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
      'Over all posts this would be more than 60 hours a week. If that is right, say why with the post (longHoursReason).',
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
