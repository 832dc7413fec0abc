import { describe, expect, it } from '@jest/globals';
import type { StaffLevel } from '@app/roles';
import { type Attender, mixTests, type MixRule } from './joint.rules.js';

const usual: MixRule = { minAgencies: 2, minProfessions: 2, largestShare: 0.8, mustInclude: null, minAttended: 0.75 };
const person = (
  employerId: string | null,
  professionId: string | null,
  staffLevel: StaffLevel = 'FRONT_LINE',
): Attender => ({
  employerId,
  professionId,
  staffLevel,
});
const room = (...people: [number, Attender][]) => people.flatMap(([many, one]) => Array<Attender>(many).fill(one));

describe('a session is joint by who was there', () => {
  it.each([
    ['two agencies, two professions', room([3, person('nhs', 'nursing')], [2, person('council', 'teaching')]), true],
    ['one agency of two professions', room([3, person('nhs', 'nursing')], [2, person('nhs', 'midwifery')]), false],
    ['two agencies of one profession', room([3, person('nhs', 'nursing')], [2, person('council', 'nursing')]), false],
    [
      'exactly four fifths of one agency',
      room([8, person('nhs', 'nursing')], [2, person('council', 'teaching')]),
      true,
    ],
    [
      'more than four fifths of one agency',
      room([9, person('nhs', 'nursing')], [2, person('council', 'teaching')]),
      false,
    ],
    ['an unknown profession counts as none', room([3, person('nhs', 'nursing')], [2, person('council', null)]), false],
    ['lived experience counts as one', room([3, person('nhs', 'nursing')], [2, person('parents', 'lived')]), true],
    ['nobody', [], false],
  ])('%s: %#', (_, attenders, joint) => {
    expect(mixTests(attenders, usual).every(({ passed }) => passed)).toBe(joint);
  });

  it.each<[StaffLevel, boolean]>([
    ['FRONT_LINE', false],
    ['MIDDLE', true],
    ['STRATEGIC', true],
  ])('where a manager must be there, somebody %s: %s', (staffLevel, joint) => {
    const attenders = room([2, person('nhs', 'nursing')], [1, person('council', 'teaching', staffLevel)]);
    expect(mixTests(attenders, { ...usual, mustInclude: 'MANAGER' }).every(({ passed }) => passed)).toBe(joint);
  });

  it('says what was asked and what was found', () => {
    expect(mixTests(room([9, person('nhs', 'nursing')], [1, person('council', 'teaching')]), usual)).toEqual([
      { test: 'MIN_AGENCIES', asked: 'at least 2', found: '2', passed: true },
      { test: 'MIN_PROFESSIONS', asked: 'at least 2', found: '2', passed: true },
      { test: 'LARGEST_SHARE', asked: 'at most 80%', found: '90%', passed: false },
    ]);
  });
});
