import { capitalised, compareNames } from '@app/kernel';
import type { StaffLevel } from '@app/roles';
import type { Agency } from '@app/workforce';
import { type Attender, mixTests, type MixRule } from './joint.rules.js';
import { MIX_TEST_IN_WORDS } from './mix-test.js';
import type { JointVerdict, RegisterEntry, RegisterMark } from './register.model.js';
import { attended } from './register.rules.js';

/** A mark as it was kept, with what only the verdict asks for. */
export interface KeptMark extends Omit<RegisterMark, 'contentCredit' | 'jointCredit'> {
  staffLevel: StaffLevel | null;
  isTrainer: boolean;
}

export interface RollEntry extends Omit<RegisterEntry, 'mark'> {
  mark: KeptMark | null;
  /** Whether they came on the roll today, by a place or without one, from which they may yet be removed. */
  isNew: boolean;
}
type Attended = KeptMark & Pick<RollEntry, 'isNew'>;

/** A roll with the credit that each mark gives, and whether the session was joint: trainers are no attenders. */
export function told(
  all: RollEntry[],
  minutes: number,
  rule: MixRule,
): { entries: RegisterEntry[]; joint: JointVerdict } {
  const roll = all.map(seen);
  const counts = (mark: KeptMark) => attended(mark, minutes, rule.minAttended);
  const there = roll.flatMap(({ mark, isNew }) =>
    mark && counts(mark) && !mark.isTrainer ? [{ ...mark, isNew }] : [],
  );
  const joint = verdict(there, roll, rule);
  const credited = (mark: KeptMark): RegisterMark => {
    const { staffLevel: _, isTrainer, ...shown } = mark;
    const contentCredit = counts(mark);
    return { ...shown, contentCredit, jointCredit: joint.joint && contentCredit && !isTrainer };
  };
  return { entries: roll.map(({ mark, isNew: _, ...entry }) => ({ ...entry, mark: mark && credited(mark) })), joint };
}

/* Nobody is put on a register to be looked up: all that is told, the verdict too, is made of what may be told. */
const seen = (entry: RollEntry): RollEntry =>
  entry.isNew ? { ...entry, team: null, site: null, mark: entry.mark && { ...entry.mark, ...UNTOLD } } : entry;
const UNTOLD = { role: null, profession: null, site: null, staffLevel: null };

function verdict(there: Attended[], roll: RollEntry[], rule: MixRule): JointVerdict {
  const tests = mixTests(there.map(attender), rule);
  const joint = tests.every(({ passed }) => passed);
  const failed = tests
    .filter(({ passed }) => !passed)
    .map(({ test, asked, found }) => `${capitalised(MIX_TEST_IN_WORDS[test])}: ${found}, ${asked} asked`);
  const yet = there.some(({ isNew }) => isNew) ? YET_TO_COUNT : '';
  const inWords = joint ? `Joint: all ${tests.length} tests passed.` : `Not joint. ${failed.join('. ')}.${yet}`;
  const [agencies, professions] = [there.map(({ employer }) => employer), there.map(({ profession }) => profession)];
  const counted = { agencies: onceByName(agencies), professions: onceByName(professions) };
  return { joint, attenders: there.length, tests, ...counted, missingAgencies: missing(there, roll), inWords };
}

const YET_TO_COUNT = ' Whoever came on the roll today counts by their employer alone until tomorrow.';

const attender = ({ employer, profession, staffLevel }: KeptMark): Attender => ({
  employerId: employer?.id ?? null,
  professionId: profession?.id ?? null,
  staffLevel,
});

/* Of those on the roll: whom their mark says they came for; who has none yet, whom they work for. */
function missing(there: KeptMark[], roll: RollEntry[]): Agency[] {
  const came = new Set(there.map(({ employer }) => employer?.id));
  const expected = roll.flatMap(({ mark, employer }) => (mark ? mark.employer : employer) ?? []);
  return onceByName(expected.filter(({ id }) => !came.has(id)));
}

/* Each of them once, by name; what is unknown is none. */
function onceByName<Of extends { id: string; name: string }>(all: (Of | null)[]): Of[] {
  const found = new Map(all.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return [...found.values()].sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
