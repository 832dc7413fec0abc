import { closedSet } from '@app/graphql';

export const StaffLevel = closedSet('StaffLevel', 'How high a role stands among staff.', {
  FRONT_LINE: 'Works with families.',
  MIDDLE: 'Manages those who do.',
  STRATEGIC: 'Leads services.',
});
export type StaffLevel = keyof typeof StaffLevel;
