import { closedSet } from '@app/graphql';

export const MixTest = closedSet('MixTest', 'A test of the mix rule, by which a session was joint.', {
  MIN_AGENCIES: 'Attenders come from so many agencies at least.',
  MIN_PROFESSIONS: 'Attenders are of so many professions at least.',
  LARGEST_SHARE: 'No agency is more than so much of the room.',
  MUST_INCLUDE: 'A manager is among the attenders: somebody whose role is above the front line.',
});
export type MixTest = keyof typeof MixTest;

/** What a verdict calls each test. */
export const MIX_TEST_IN_WORDS: Readonly<Record<MixTest, string>> = {
  MIN_AGENCIES: 'agencies',
  MIN_PROFESSIONS: 'professions',
  LARGEST_SHARE: 'largest agency’s share of the room',
  MUST_INCLUDE: 'includes a manager',
};
