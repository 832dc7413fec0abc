import type { StaffLevel } from '@app/roles';
import type { MixTest } from './mix-test.js';

/** An attender as the mark stored them, as they were on the day. Null is unknown. */
export interface Attender {
  employerId: string | null;
  professionId: string | null;
  staffLevel: StaffLevel | null;
}

/** The mix rule in force on the session's date. */
export interface MixRule {
  minAgencies: number;
  minProfessions: number;
  /** The most of the room that one agency may be, 0 to 1. */
  largestShare: number;
  mustInclude: 'MANAGER' | null;
  /** The share of the session that makes an attender, 0 to 1. */
  minAttended: number;
}

export interface MixFinding {
  test: MixTest;
  asked: string;
  found: string;
  passed: boolean;
}

/** Joint is who was there: every test holds over the attenders, never over labels or hosts. */
export function mixTests(attenders: Attender[], rule: MixRule): MixFinding[] {
  const agencies = counts(attenders.map(({ employerId }) => employerId));
  const professions = counts(attenders.map(({ professionId }) => professionId));
  const largest = attenders.length ? Math.max(0, ...agencies.values()) / attenders.length : 0;
  const tests: MixFinding[] = [
    atLeast('MIN_AGENCIES', rule.minAgencies, agencies.size),
    atLeast('MIN_PROFESSIONS', rule.minProfessions, professions.size),
    {
      test: 'LARGEST_SHARE',
      asked: `at most ${percent(rule.largestShare)}`,
      found: attenders.length ? percent(largest) : 'nobody there',
      passed: attenders.length > 0 && largest <= rule.largestShare,
    },
  ];
  if (rule.mustInclude) tests.push(includesManager(attenders));
  return tests;
}

const counts = (values: (string | null)[]) => {
  const found = new Map<string, number>();
  for (const value of values) if (value !== null) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
};

const atLeast = (test: MixTest, asked: number, found: number): MixFinding => ({
  test,
  asked: `at least ${asked}`,
  found: String(found),
  passed: found >= asked,
});

/* A manager is whoever's role was above the front line on the day. */
function includesManager(attenders: Attender[]): MixFinding {
  const found = attenders.filter(({ staffLevel }) => staffLevel === 'MIDDLE' || staffLevel === 'STRATEGIC').length;
  return { test: 'MUST_INCLUDE', asked: 'at least 1', found: String(found), passed: found > 0 };
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
