import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { counted, listed } from '../../shared/words.js';
import { Refused } from '../../ui/refused.js';
import { SelectField } from '../../ui/select-field.js';
import { useChange } from '../../ui/use-change.js';
import { RECORD_RESULTS, type Register } from './operations.js';
import { type Chosen, openResults, resultField, resultsOf } from './open-results.js';
import { VoidResult } from './void-result.js';

interface Props {
  sessionId: string;
  register: Register;
  /** Reads the register again. */
  again: () => void;
}

/** Who passed, where the module is assessed: beside the register, for those who were there for long enough. */
export function Results({ sessionId, register, again }: Props) {
  const { assesses, entries } = register;
  const [chosen, setChosen] = useState<Chosen>({});
  const [became, setBecame] = useState<{ saved: number } | { refusal: Refusal }>();
  const { change, isSending } = useChange(RECORD_RESULTS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (became) box.current?.focus();
  }, [became]);
  if (assesses.length === 0) return null;
  const open = openResults(register);
  const results = resultsOf(open, chosen);

  async function record(event: Event) {
    event.preventDefault();
    const outcome = await change({ input: { sessionId, results } });
    if (!outcome) return;
    if ('refusal' in outcome) return setBecame(outcome);
    setBecame({ saved: results.length });
    setChosen({});
    again();
  }

  return (
    <section class="tv-results" aria-labelledby="results-title">
      <h2 class="govuk-heading-m" id="results-title">
        Results of the assessment
      </h2>
      <p class="govuk-body">
        This module is assessed in {listed(assesses.map(({ competency }) => competency.name))}. Save who was there
        first; then say here what each of them showed.
      </p>
      <div ref={box} tabIndex={-1} role="status">
        {became && 'saved' in became && (
          <p class="govuk-body">
            <strong>{counted(became.saved, 'result')} recorded.</strong>
          </p>
        )}
      </div>
      {became && 'refusal' in became && <Refused refusal={became.refusal} />}
      <ul class="govuk-list tv-results__list">
        {entries.flatMap(({ practitioner: { name }, results: recorded }) =>
          recorded.map((result) => (
            <li key={result.evidenceId}>
              <strong>{name}</strong>: {result.shown?.name ?? 'Nothing shown'} ({nameOf(register, result.competency.id)}
              )
              <VoidResult
                evidenceId={result.evidenceId}
                name={`${name}, ${nameOf(register, result.competency.id)}`}
                again={again}
              />
            </li>
          )),
        )}
      </ul>
      {open.length > 0 && (
        <form aria-label="Results" onSubmit={record}>
          {open.map(({ practitionerId, name, competency, levels }) => (
            <SelectField
              key={resultField(practitionerId, competency.id)}
              id={resultField(practitionerId, competency.id)}
              label={assesses.length > 1 ? `${name}, ${competency.name}` : name}
              errors={[]}
              value={chosen[resultField(practitionerId, competency.id)] ?? ''}
              fill={(rank) => setChosen({ ...chosen, [resultField(practitionerId, competency.id)]: rank })}
              empty="Not said yet"
              options={[
                ...levels.map(({ rank, name: level }) => ({ id: String(rank), name: level })),
                { id: '0', name: 'Nothing shown' },
              ]}
            />
          ))}
          <button type="submit" class="govuk-button" disabled={isSending || results.length === 0}>
            Record {counted(results.length, 'result')}
          </button>
        </form>
      )}
      {open.length === 0 && entries.every(({ results: recorded }) => recorded.length === 0) && (
        <p class="govuk-inset-text">Nobody is saved yet as there for long enough.</p>
      )}
    </section>
  );
}

const nameOf = ({ assesses }: Register, id: string) =>
  assesses.find(({ competency }) => competency.id === id)?.competency.name ?? 'another competency';
