import type { Gap, StepsOfMine } from '../next/operations.js';
import { Place } from '../next/place.js';
import { howInWords, isSameStep } from '../next/step-words.js';

interface Props {
  gap: Gap;
  /** What stands further up the page and the same session closes. */
  above?: Gap;
  managers: StepsOfMine['managers'];
  onDone: (says: string) => void;
}

/** What closes a gap, and a place on it where there is one to book and no line above offers it. */
export function NextStep({ gap, above, managers, onDone }: Props) {
  const { step } = gap;
  if (above)
    return (
      <p class="govuk-body">
        <strong>Next:</strong> The same session as for {above.competency.name}, above, closes this too.
      </p>
    );
  return (
    <>
      <p class="govuk-body">
        <strong>Next:</strong> {howInWords(gap, undefined, managers)}
        {step?.isBooked && ' You have a place.'}
        {step?.isWaiting && ' You wait for a place.'}
      </p>
      {step?.session && <Place session={step.session} step={step} onDone={onDone} isSecondary />}
    </>
  );
}

/** The gaps of lines as they are shown, each with the first above it that the same session closes. */
export function gapsAsShown(
  lines: { competency: { id: string } }[],
  gaps: Gap[],
): Map<string, { gap: Gap; above?: Gap }> {
  const shown = lines.flatMap((line) => gaps.find(({ competency }) => competency.id === line.competency.id) ?? []);
  return new Map(
    shown.map((gap) => {
      const first = shown.find((one) => isSameStep(gap, one));
      return [gap.competency.id, { gap, above: first === gap ? undefined : first }];
    }),
  );
}
