import { describe, expect, it } from '@jest/globals';
import type { MixRule } from './joint.rules.js';
import { type KeptMark, type RollEntry, told } from './roll.rules.js';

const rule: MixRule = { minAgencies: 2, minProfessions: 1, largestShare: 0.8, mustInclude: null, minAttended: 0.75 };
const agency = (id: string, name = id) => ({ id, name, sector: 'health', expected: true });
const entry = (
  id: string,
  employer: RollEntry['employer'],
  mark: Partial<KeptMark> | null = {},
  isNew = false,
): RollEntry => ({
  practitioner: { id, name: id },
  employer,
  ...{ team: null, site: null, staffNumberEnd: null, isNew },
  sessionId: 's',
  asOf: 1,
  walkIn: false,
  wasMarked: true,
  results: [],
  mark: mark && {
    ...{ id: `mark of ${id}`, state: 'PRESENT', minutes: 60, reason: null, role: null, site: null, employer },
    ...{ profession: { id: 'nursing', key: 'nursing', name: 'Nursing' }, staffLevel: 'FRONT_LINE' },
    ...{ isTrainer: false, markedAt: '2026-11-02T12:00:00Z', recordedAt: '2026-11-02T12:00:00Z', ...mark },
  },
});

describe('a roll in a session of 60 minutes', () => {
  const [nhs, council] = [agency('nhs'), agency('council')];

  it('gives joint credit to attenders of a joint session, and none to its trainer', () => {
    const short = { state: 'LEFT_EARLY' as const, minutes: 44 };
    const roll = [
      entry('ana', nhs),
      entry('bo', council),
      entry('cy', nhs, short),
      entry('di', nhs, { isTrainer: true }),
    ];
    const { entries, joint } = told(roll, 60, rule);
    expect(joint).toMatchObject({ joint: true, attenders: 2, inWords: 'Joint: all 3 tests passed.' });
    expect(joint.agencies).toEqual([council, nhs]);
    expect(joint.professions.map(({ name }) => name)).toEqual(['Nursing']);
    expect(entries.map(({ mark }) => [mark?.contentCredit, mark?.jointCredit])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [true, false],
    ]);
  });

  it('names agencies without an attender once each, by name: that of the mark, else that of the post', () => {
    const away = { state: 'ABSENT' as const, minutes: 0, reason: 'ill' };
    const [alpha, zebra] = [agency('9', 'Alpha'), agency('1', 'Zebra')];
    const roll = [
      entry('ana', nhs),
      entry('bo', zebra, null),
      entry('cy', zebra, away),
      entry('di', nhs, { ...away, employer: alpha }),
    ];
    const { joint } = told([...roll, entry('ed', null, null)], 60, rule);
    expect(joint.missingAgencies).toEqual([alpha, zebra]);
    expect(joint.inWords).toBe(
      'Not joint. Agencies: 1, at least 2 asked. Largest agency’s share of the room: 100%, at most 80% asked.',
    );
  });

  it('misses no agency for somebody marked without an employer, whatever post was entered since', () => {
    const roll = [entry('ana', nhs), entry('bo', council, { employer: null })];
    expect(told(roll, 60, rule).joint.missingAgencies).toEqual([]);
  });

  describe('with somebody who walked in', () => {
    const site = { id: 'm', name: 'Millbrook' } as KeptMark['site'];
    const manager = { staffLevel: 'MIDDLE' as const, profession: { id: 'law', key: 'law', name: 'Law' }, site };
    const both: MixRule = { ...rule, minProfessions: 2, mustInclude: 'MANAGER' };
    const room = (isNew: boolean) => told([entry('ana', nhs), entry('bo', council, manager, isNew)], 60, both);

    it('tells their employer alone on the day of the mark, in the verdict too', () => {
      const { entries, joint } = room(true);
      expect(entries[1]!.mark).toMatchObject({ employer: council, role: null, profession: null, site: null });
      expect(joint.professions.map(({ name }) => name)).toEqual(['Nursing']);
      expect(joint.agencies).toEqual([council, nhs]);
      expect(joint.tests.map(({ passed }) => passed)).toEqual([true, false, true, false]);
      expect(joint.inWords).toMatch(
        /^Not joint.* Whoever came on the roll today counts by their employer alone until tomorrow\.$/,
      );
    });

    it('says the same of that day whatever their profession and staff level', () => {
      const likeAna = told([entry('ana', nhs), entry('bo', council, {}, true)], 60, both);
      expect(room(true)).toEqual(likeAna);
    });

    it('who is somebody’s namesake is told from them by employer and staff number alone on the day, marked or not', () => {
      const alike = { team: { id: 't', name: 'Team' } as RollEntry['team'], site, staffNumberEnd: '417' };
      const namesake = (mark: null | undefined, isNew: boolean) =>
        told([{ ...entry('bo', council, mark, isNew), ...alike }], 60, both).entries[0];
      for (const mark of [null, undefined])
        expect(namesake(mark, true)).toMatchObject({
          employer: council,
          team: null,
          site: null,
          staffNumberEnd: '417',
        });
      expect(namesake(null, false)).toMatchObject(alike);
    });

    it('tells all of it from the next day on', () => {
      const { entries, joint } = room(false);
      expect(entries[1]!.mark).toMatchObject({ profession: { name: 'Law' }, site });
      expect(joint).toMatchObject({ joint: true, inWords: 'Joint: all 4 tests passed.' });
    });
  });
});
