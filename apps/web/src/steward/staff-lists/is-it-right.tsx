import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../graphql/refusal.js';
import { Refused } from '../../ui/refused.js';
import { useChange } from '../../ui/use-change.js';
import { FIELD_WORDS } from './field-words.js';
import { type Import, type Row, SAY_RIGHT } from './operations.js';
import { standsNow } from './words.js';

interface Props {
  row: Row;
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

/** A row that changes so much that it may be a slip: what it would change, and that it is right. */
export function IsItRight({ row: { line, name, changes, notes }, list, onDone }: Props) {
  const { change: say, isSending } = useChange(SAY_RIGHT);
  const [refusal, setRefusal] = useState<Refusal>();
  async function isRight() {
    setRefusal(undefined);
    const outcome = await say({ input: { importId: list.id, line } });
    if (outcome && 'refusal' in outcome) setRefusal(outcome.refusal);
    else if (outcome) onDone(`Said that line ${line} is right. ${standsNow(outcome.data.sayRowIsRight)}`);
  }
  return (
    <section class="tv-decide" aria-label={`Line ${line}: ${name}`}>
      <div>
        <h3 class="govuk-heading-s">
          {name}, line {line}
        </h3>
        <ul class="govuk-list">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {FIELD_WORDS[field]}: {before ?? 'none'} <span aria-hidden="true">→</span>
              <span class="govuk-visually-hidden">becomes</span> <strong>{after ?? 'none'}</strong>
            </li>
          ))}
        </ul>
      </div>
      <div>
        {notes.map(({ says }) => (
          <p key={says} class="govuk-body">
            {says} If it is a slip, put it right in the file and send it again.
          </p>
        ))}
        {refusal && <Refused refusal={refusal} />}
        {list.state === 'SHOWN' && (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            disabled={isSending}
            onClick={() => void isRight()}
          >
            It is right<span class="govuk-visually-hidden">: line {line}</span>
          </button>
        )}
      </div>
    </section>
  );
}
