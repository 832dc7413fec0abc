import { Link } from 'wouter-preact';
import { useToday } from '../../shared/me.js';
import { MayChange } from '../../shared/may-change.js';
import { Disc } from '../../shared/disc.js';
import { inWords } from '../../shared/words.js';
import { BookPlace } from '../next/book-place.js';
import type { Gap } from '../next/operations.js';
import { howInWords, isSameStep } from '../next/step-words.js';
import type { MyHome } from './operations.js';
import { discOf, openInWords } from './words.js';

interface Props {
  answer: MyHome;
  onDone: (says: string) => void;
}

/** Each thing that is open with its one next step, the earliest first. */
export function NextThings({ answer: { myNextSteps, myStandingOverTime, myProfile }, onDone }: Props) {
  const { gaps, managers } = myNextSteps;
  const lines = new Map(myStandingOverTime.lines.map((line) => [line.competency.id, line]));
  const rated = new Map(myProfile.lines.map(({ competency, selfRating }) => [competency.id, selfRating?.answer]));
  const toBook = gaps.find(({ step }) => step?.session && !step.isBooked && !step.isWaiting);
  return (
    <section>
      <h2 class="govuk-heading-m">What to do next</h2>
      <ul class="tv-next">
        {gaps.map((gap, at) => {
          const line = lines.get(gap.competency.id)!;
          return (
            <li key={gap.competency.id} class="tv-next__item">
              <Disc state={discOf(line)} />
              <div class="tv-next__what">
                <h3 class="govuk-heading-s">{gap.competency.name}</h3>
                <p>
                  {openInWords(line, rated.get(gap.competency.id))}{' '}
                  <span class="tv-next__how">{howInWords(gap, gaps[at - 1], managers)}</span>
                </p>
              </div>
              <div class="tv-next__do">
                <WhatToDo gap={gap} before={gaps[at - 1]} onDone={onDone} isSecondary={gap !== toBook} />
              </div>
            </li>
          );
        })}
      </ul>
      <p class="govuk-body tv-onward tv-not-printed">
        <Link href="/profile/next" class="govuk-link">
          The way to the next need level
        </Link>
      </p>
    </section>
  );
}

interface DoProps {
  gap: Gap;
  before?: Gap;
  onDone: (says: string) => void;
  isSecondary: boolean;
}

function WhatToDo({ gap, before, onDone, isSecondary }: DoProps) {
  const today = useToday();
  const { step } = gap;
  if (isSameStep(gap, before)) return <Tag says="With the one above" />;
  if (!step) return <Tag says="Nothing planned" />;
  if (!step.session) return <Tag says="Be observed at work" />;
  const { heldOn } = step.session;
  if (step.isBooked)
    return <Tag says={heldOn === today ? 'Booked for today' : `Booked for ${inWords(heldOn)}`} isDone />;
  if (step.isWaiting) return <Tag says={`Waiting for ${inWords(heldOn)}`} />;
  return (
    <MayChange>
      <BookPlace session={step.session} onDone={onDone} isSecondary={isSecondary} />
    </MayChange>
  );
}

const Tag = ({ says, isDone = false }: { says: string; isDone?: boolean }) => (
  <strong class={`tv-next__tag${isDone ? ' tv-next__tag--done' : ''}`}>{says}</strong>
);
