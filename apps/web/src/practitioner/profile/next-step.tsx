import { Link } from 'wouter-preact';
import { BookPlace } from '../next/book-place.js';
import type { StepsOfMine } from '../next/operations.js';
import { howInWords } from '../next/step-words.js';

interface Props {
  competencyId: string;
  steps: StepsOfMine;
  onDone: (says: string) => void;
}

/** What closes a gap, and a place on it where there is one to book. */
export function NextStep({ competencyId, steps: { gaps, managers }, onDone }: Props) {
  const gap = gaps.find(({ competency }) => competency.id === competencyId);
  if (!gap) return null;
  const { step } = gap;
  return (
    <>
      <p class="govuk-body">
        <strong>Next:</strong> {howInWords(gap, undefined, managers)}
        {step?.isBooked && (
          <>
            {' '}
            You have a place.{' '}
            <Link href="/" class="govuk-link">
              My bookings
            </Link>
          </>
        )}
      </p>
      {step?.session && !step.isBooked && <BookPlace session={step.session} onDone={onDone} isSecondary />}
    </>
  );
}
