import { constraintErrors } from '@app/database';
import { conflict, counted, type Day, type Id, invalid, notFound } from '@app/kernel';
import { agencyNotFound, siteNotFound } from '@app/workforce';

/** Of MODULE_NOT_PUBLISHED, SESSION_NOT_HELD, SESSION_BEGUN and SESSION_TIME_INVALID: the day of the session. */
export interface HeldOnData {
  heldOn: Day;
}

/** Of TRAINER_OF_SESSION, NOT_ON_ROLL, MARKED_TWICE, NOT_MARKED and NOT_ATTENDED: whom it is about. */
export interface PeopleData {
  practitionerIds: Id[];
}

/** When somebody is engaged elsewhere: nothing of the other session but its hours. */
export interface EngagedHours {
  practitionerId: Id;
  heldOn: Day;
  startsAt: string;
  minutes: number;
}

/** Without it, they were engaged there at the same moment. */
export interface EngagedElsewhereData {
  engaged: EngagedHours[];
}

/** Of people on a register. */
export const engagedElsewhere = (engaged: EngagedHours[]) =>
  conflict<EngagedElsewhereData>(
    'ENGAGED_ELSEWHERE',
    'Some of these people train another session over these hours, or were there; nothing was saved. Mark them absent here, or as late or gone early with the minutes that they were here; leave out whoever had no place; or ask its trainer to void the other mark.',
    { engaged },
  );
/** Of whoever would train a session. */
export const engagedAlready = (inWords: string, engaged: EngagedHours[]) =>
  conflict<EngagedElsewhereData>('ENGAGED_ELSEWHERE', inWords, { engaged });

export const sessionNotFound = () => notFound('SESSION_NOT_FOUND', 'No session with this id is yours.');
export const moduleNotFound = () => notFound('MODULE_NOT_FOUND', 'No module with this id is in your partnership.');
export const moduleNotPublished = (heldOn: Day) =>
  invalid<HeldOnData>('MODULE_NOT_PUBLISHED', 'No edition of this module is published by that day.', { heldOn });
export const sessionBegun = (heldOn: Day) =>
  conflict<HeldOnData>('SESSION_BEGUN', 'Places are booked and given back until the session starts.', { heldOn });
export const sessionTimeMissing = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_TIME_INVALID', 'There is no such time on that day: the clocks go forward over it.', {
    heldOn,
  });
export const sessionTooFar = (heldOn: Day) =>
  invalid<HeldOnData>('SESSION_TIME_INVALID', 'A session is held in 1950 or later, and within two years from today.', {
    heldOn,
  });
/** Of CAPACITY_BELOW_BOOKED: how many places are booked. */
export interface BookedData {
  booked: number;
}

export const capacityBelowBooked = (booked: number) =>
  conflict<BookedData>(
    'CAPACITY_BELOW_BOOKED',
    `${counted(booked, 'place is', 'places are')} booked: there are never fewer places than that.`,
    { booked },
  );
export const trainsHere = (practitionerIds: Id[]) =>
  invalid<PeopleData>('TRAINER_OF_SESSION', 'A trainer takes no place, mark or result in a session of their own.', {
    practitionerIds,
  });

/* A session is one day of a module that takes several, so how much of it that is must be said. */
export const minutesMissing = () =>
  invalid(
    'SESSION_MINUTES_INVALID',
    'A session lasts from 15 to 1,440 minutes. This module takes more than a day: say how many minutes this session has.',
  );

constraintErrors({
  ex_engagement_once: () => conflict('ENGAGED_ELSEWHERE', 'Somebody is engaged by another session over these hours.'),
  ck_session_minutes: minutesMissing,
  fk_course_organiser: agencyNotFound,
  fk_session_site: siteNotFound,
});
