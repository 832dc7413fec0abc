import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { useMe } from '../../shared/me.js';
import { counted, listed } from '../../shared/words.js';
import { Effect } from '../../ui/effect.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { keepResults, keptResults } from './kept-results.js';
import { RECORD_RESULTS, type Register, type ResultInput } from './operations.js';
import { type Chosen, fieldsOf, openResults, resultsOf, stillOpen, unsent } from './open-results.js';
import { ResultFields } from './result-fields.js';
import { VoidResult } from './void-result.js';

/** Where on the page of a session its results are recorded. */
export const AT_RESULTS = '#results';

interface Props {
  sessionId: string;
  register: Register;
  /** Reads the register again. */
  again: () => void;
}

/** What came of the last thing done here. */
type Says = { saved: number; left: number } | { withdrawn: string } | { refusal: Refusal } | 'nothing chosen';

/* Each thing that is said is said anew, though the words be the same. */
function useSays() {
  const [says, setSays] = useState<{ is: Says; nth: number }>();
  return [says, (is: Says) => setSays((before) => ({ is, nth: (before?.nth ?? 0) + 1 }))] as const;
}

/** Who passed, where the module is assessed: beside the register, for those who were there for long enough. */
export function Results({ sessionId, register, again }: Props) {
  const { assesses, entries } = register;
  const me = useMe();
  const [given, setChosen] = useState<Chosen>(() => keptResults(me, sessionId));
  const open = openResults(register);
  const chosen = stillOpen(open, given);
  // What was recorded or can no longer be said is not chosen again when it opens once more.
  useEffect(() => {
    if (Object.keys(chosen).length < Object.keys(given).length) setChosen(chosen);
    keepResults(me, sessionId, chosen);
  }, [JSON.stringify(chosen), given]);
  const [says, say] = useSays();
  const { change, isSending } = useChange(RECORD_RESULTS);
  const [sent, setSent] = useState<ResultInput[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.location.hash === AT_RESULTS) title.current?.focus();
  }, []);
  if (assesses.length === 0) return null;
  const results = resultsOf(open, chosen);

  async function record(event: Event) {
    event.preventDefault();
    if (results.length === 0) return say('nothing chosen');
    setSent(results);
    const outcome = await change({ input: { sessionId, results } });
    if (!outcome) return;
    if ('refusal' in outcome) return say(outcome);
    say({ saved: results.length, left: open.length - results.length });
    // What was chosen while they were sent stays.
    setChosen((now) => unsent(now, results));
    again();
  }

  return (
    <section class="tv-results" id={AT_RESULTS.slice(1)} aria-labelledby="results-title">
      <h2 class="govuk-heading-m" id="results-title" tabIndex={-1} ref={title}>
        Results of the assessment
      </h2>
      <p class="govuk-body">
        {aboutAssessed(register)} Save who was there first; then say here what each of them showed.
      </p>
      {open.length > 0 && (
        <p class="govuk-body">
          <strong>What somebody showed replaces what they held:</strong> a lower level than is on the record takes its
          place from that day. Say nothing of whoever was not assessed.
        </p>
      )}
      {says && <Said key={says.nth} says={says.is} />}
      <ul class="govuk-list tv-results__list">
        {entries.flatMap(({ practitioner: { name }, results: recorded }) =>
          recorded.map((result) => (
            <li key={result.evidenceId}>
              <strong>{name}</strong>: {result.shown?.name ?? 'Nothing shown'} ({nameOf(register, result.competency.id)}
              )
              <VoidResult
                evidenceId={result.evidenceId}
                name={`${name}, ${nameOf(register, result.competency.id)}`}
                again={() => {
                  say({ withdrawn: `${name}, ${nameOf(register, result.competency.id)}` });
                  again();
                }}
              />
            </li>
          )),
        )}
      </ul>
      {open.length > 0 && (
        <form aria-label="Results" noValidate onSubmit={record}>
          <ResultFields
            assesses={assesses}
            open={open}
            chosen={chosen}
            choose={setChosen}
            isBeingSent={(field) => isSending && fieldsOf(sent).includes(field)}
            isEmpty={says?.is === 'nothing chosen'}
          />
          <button type="submit" class="govuk-button" disabled={isSending}>
            {results.length > 0 ? `Record ${counted(results.length, 'result')}` : 'Record the results'}
          </button>
        </form>
      )}
      {open.length === 0 && entries.every(({ results: recorded }) => recorded.length === 0) && (
        <p class="govuk-inset-text">Nobody is saved yet as there for long enough.</p>
      )}
    </section>
  );
}

const aboutAssessed = ({ assesses }: Register) =>
  `This module is assessed in ${listed(assesses.map(({ competency, passesAt }) => `${competency.name} (${passesAt.name})`))}: whoever shows that has passed.`;

const nameOf = ({ assesses }: Register, id: string) =>
  assesses.find(({ competency }) => competency.id === id)?.competency.name ?? 'another competency';

function Said({ says }: { says: Says }) {
  if (says === 'nothing chosen') return null;
  if ('refusal' in says) return <Refused refusal={says.refusal} />;
  if ('withdrawn' in says)
    return (
      <Effect>
        <strong>Withdrawn:</strong> the result of {says.withdrawn}. Another can be recorded.
      </Effect>
    );
  return (
    <Effect>
      <strong>{counted(says.saved, 'result')} recorded.</strong>
      {says.left > 0 && ` ${counted(says.left, 'result')} ${says.left === 1 ? 'is' : 'are'} not said yet.`}{' '}
      <a class="govuk-link" href="#what-changed">
        What this changed
      </a>
    </Effect>
  );
}
