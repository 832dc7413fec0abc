import type { OneOf } from '../../graphql/graphql.js';
import { counted, sentenceCase, withWeekday } from '../../shared/words.js';
import type { Gap, Manager, StepSession } from './operations.js';

type Kind = OneOf<'EvidenceKind'>;

type Stepped = Pick<Gap, 'step' | 'mayBeShownBy'>;

/** Whether the session that closes one thing closes the one before it too. */
export function isSameStep({ step }: Pick<Gap, 'step'>, before?: Pick<Gap, 'step'>): boolean {
  const id = step?.session?.id;
  return id !== undefined && id === before?.step?.session?.id;
}

/** How one closes a thing: at which session, or who can observe it, or whom to ask. The managers that are given are never oneself. */
export function howInWords(gap: Stepped, before: Pick<Gap, 'step'> | undefined, managers: Manager[]): string {
  if (isSameStep(gap, before)) return 'The same session closes this too.';
  const { step, mayBeShownBy } = gap;
  if (!step?.session) return [whomToAsk(step !== null, managers), ...wouldCount(mayBeShownBy, step !== null)].join(' ');
  const { module, heldOn, startsAt, site } = step.session;
  const assessed = step.evidenceKind === 'ASSESSMENT' ? ' with its assessment' : '';
  const left = step.isBooked ? '' : `, ${leftInWords(step.session)}`;
  return `${module.name}${assessed}: ${[withWeekday(heldOn), startsAt, site?.name].filter(Boolean).join(', ')}${left}.`;
}

const leftInWords = ({ capacity, booked, waiting }: StepSession) =>
  booked < capacity
    ? `${counted(capacity - booked, 'place')} left`
    : `full${waiting > 0 ? `, ${waiting} waiting` : ''}`;

function whomToAsk(canBeObserved: boolean, managers: Manager[]): string {
  const names = either(managers.map(({ name }) => name));
  if (!names)
    return `${canBeObserved ? 'It can be observed at work' : 'Nothing is planned'}. No manager in post is named for you.`;
  return canBeObserved ? `${names} can observe you at work.` : `Nothing is planned: ask ${names}.`;
}

/* a; a or b; a, b or c. */
const either = (words: string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const SHOWN_BY: Record<Kind, string> = {
  ATTENDANCE: 'a session attended',
  ASSESSMENT: 'an assessment',
  OBSERVATION: 'an observation at work',
  SIGN_OFF: 'a sign-off',
  QUALIFICATION: 'a qualification',
  CREDIT: 'credit for what you learnt elsewhere',
  ALIGNMENT: 'a competency that corresponds to it',
};

function wouldCount(kinds: Kind[], isObserved: boolean): string[] {
  const told = kinds.filter((kind) => !isObserved || kind !== 'OBSERVATION').map((kind) => SHOWN_BY[kind]);
  return told.length > 0 ? [`${sentenceCase(either(told))} would count${isObserved ? ' too' : ''}.`] : [];
}
