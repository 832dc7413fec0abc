import { constraintErrors } from '@app/database';
import { conflict, type Day } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';

export const notBooked = () => conflict('NOT_BOOKED', 'There is no place on this session to give back.');

export const notWaiting = () => conflict('NOT_WAITING', 'This person does not wait for a place on this session.');

/** Of PLACE_AFTER_LEAVING: the last day in post. */
export interface LastDayData {
  lastDay: Day;
}

export const placeAfterLeaving = (lastDay: Day) =>
  conflict<LastDayData>(
    'PLACE_AFTER_LEAVING',
    'This person has left by then: they are in no post on the day of the session.',
    {
      lastDay,
    },
  );

constraintErrors({
  fk_booking_practitioner: practitionerNotFound,
  fk_wait_practitioner: practitionerNotFound,
  uq_wait_once: () => conflict('WAITING_ALREADY', 'This person waits for a place on this session already.'),
  uq_booking_once: () => conflict('BOOKED_ALREADY', 'This person is booked on this session.'),
});
