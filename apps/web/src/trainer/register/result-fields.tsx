import { ErrorSummary } from '../../ui/error-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { type Chosen, type OpenResult, passAll, resultField } from './open-results.js';
import type { Register } from './operations.js';

interface Props {
  assesses: Register['assesses'];
  open: OpenResult[];
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  /** What is on its way is not said otherwise meanwhile. */
  isBeingSent: (field: string) => boolean;
  /** Whether it was to be recorded with nothing said. */
  isEmpty: boolean;
}

/** What each showed: of everybody at once, and of each by themselves. */
export function ResultFields({ assesses, open, chosen, choose, isBeingSent, isEmpty }: Props) {
  const fieldOf = ({ practitionerId, competency }: OpenResult) => resultField(practitionerId, competency.id);
  const isOpen = ({ competency }: Register['assesses'][number]) =>
    open.some((one) => one.competency.id === competency.id);
  const errors =
    isEmpty && Object.values(chosen).every((rank) => !rank)
      ? [{ field: fieldOf(open[0]!), says: 'Say of somebody what they showed' }]
      : [];
  return (
    <>
      <ErrorSummary errors={errors} />
      {assesses.filter(isOpen).map(({ competency, passesAt }) => (
        <button
          key={competency.id}
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => choose(passAll(open, competency.id, chosen))}
        >
          All passed: {passesAt.name}
          {assesses.length > 1 ? ` in ${competency.name}` : ''}
        </button>
      ))}
      {open.map((one) => (
        <SelectField
          key={fieldOf(one)}
          id={fieldOf(one)}
          label={assesses.length > 1 ? `${one.name}, ${one.competency.name}` : one.name}
          errors={errors}
          isDisabled={isBeingSent(fieldOf(one))}
          value={chosen[fieldOf(one)] ?? ''}
          fill={(rank) => choose({ ...chosen, [fieldOf(one)]: rank })}
          empty="Not said yet"
          options={[
            ...one.levels.map(({ rank, name: level }) => ({ id: String(rank), name: level })),
            { id: '0', name: 'Not at all: called for and not shown' },
          ]}
        />
      ))}
    </>
  );
}
