import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';
import type { MatchAddress } from '../match/match-address.js';

interface Props {
  address: MatchAddress;
  name?: string | null;
  hint: string;
}

/** Looks for somebody by name, to ask about them what the match was asked. */
export function NameSearch({ address, name, hint }: Props) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [, go] = useLocation();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setErrors(wanted ? [] : [{ field: 'name', says: 'Enter the beginning of a name' }]);
    if (wanted) go(withSearch('/match/why-not', { ...address, name: wanted }));
  };
  return (
    <form onSubmit={submit} role="search" aria-label="Why not?" noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="name"
        name="name"
        label="Name, or the first letters of it"
        hint={hint}
        value={name ?? ''}
        errors={errors}
        width={20}
      />
      <button class="govuk-button govuk-button--secondary">Find</button>
    </form>
  );
}
