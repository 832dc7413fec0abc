import { type Day, formatDay, type Verbs } from '@app/kernel';
import type { NeedLevel } from '@app/needs';
import { isFull } from '../sessions/index.js';
import type { DevelopmentStep } from './next-level.model.js';

type Step = Pick<DevelopmentStep, 'session' | 'evidenceKind' | 'isBooked'>;

interface Told {
  asked: number;
  /** By their steps, the earliest first; then those without one. */
  gaps: { step: Step | null }[];
  completes: Pick<NeedLevel, 'name'> | null;
  today: Day;
  /** How the day asked about is spoken of. */
  verbs: Verbs;
}

/** How much is open and what closes how much of it next: the first two sessions, then what takes no session, then what has no step. */
export function nextStepsInWords({ asked, gaps, completes, today, verbs }: Told): string {
  if (asked === 0) return `Nothing ${verbs.isAsked} of you.`;
  if (gaps.length === 0) return `Nothing ${verbs.is} open.`;
  const closedBy = (one: Step) => gaps.filter(({ step }) => step === one).length;
  const dated = [...new Set(gaps.flatMap(({ step }) => (step?.session ? [step] : [])))];
  const sessions = dated.slice(0, SAID).map((step, at) => {
    const then = at === 0 && completes ? `, and then you meet all that ${completes.name} asks` : '';
    return `${sessionOf(step, today)} closes ${closedBy(step)}${at > 0 ? ' more' : ''}${ifPassed(step)}${then}.`;
  });
  const later = dated.slice(SAID).reduce((all, step) => all + closedBy(step), 0);
  const observed = gaps.filter(({ step }) => step && !step.session).length;
  const left = gaps.filter(({ step }) => !step).length;
  return [
    `${gaps.length} ${gaps.length === 1 ? verbs.is : verbs.are} open.`,
    ...sessions,
    ...(later > 0 ? [`Later sessions close ${later} more.`] : []),
    ...(observed > 0 ? [`${observed} can be shown at work.`] : []),
    ...(left > 0 ? [`For ${left} nothing is planned.`] : []),
  ].join(' ');
}

const SAID = 2;

const ifPassed = ({ evidenceKind }: Step) => (evidenceKind === 'ASSESSMENT' ? ' if you pass' : '');

function sessionOf({ session, isBooked }: Step, today: Day): string {
  const day = session!.heldOn;
  if (!isBooked && isFull(session!)) return `A session on ${formatDay(day)}, once a place there is free,`;
  if (day === today) return 'Today’s session';
  return `${isBooked ? 'Your session' : 'A session'} on ${formatDay(day)}`;
}
