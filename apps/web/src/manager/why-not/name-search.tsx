import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { ErrorAt, ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import type { MatchAddress } from '../match/match-address.js';

interface Props {
  address: MatchAddress;
  name?: string | null;
  hint: string;
}

/** Looks for somebody by name, to ask about them what the match was asked. */
export function NameSearch({ address, name, hint }: Props) {
  const [errors, complain] = useState<FieldError[]>([]);
  const [, go] = useLocation();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    complain(wanted ? [] : [{ field: 'name', says: 'Enter the beginning of a name' }]);
    if (wanted) go(withSearch('/match/why-not', { ...address, name: wanted }));
  };
  const isWrong = errors.length > 0;
  return (
    <form onSubmit={submit} role="search" aria-label="Why not?" noValidate>
      <ErrorSummary errors={errors} />
      <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--s" for="name">
          Family name, or full name
        </label>
        <p class="govuk-hint" id="name-hint">
          {hint}
        </p>
        <ErrorAt field="name" errors={errors} />
        <input
          class="govuk-input govuk-input--width-20"
          id="name"
          name="name"
          defaultValue={name ?? ''}
          autoComplete="off"
          spellcheck={false}
          aria-describedby={isWrong ? 'name-hint name-error' : 'name-hint'}
        />
      </div>
      <button class="govuk-button govuk-button--secondary">Find</button>
    </form>
  );
}
