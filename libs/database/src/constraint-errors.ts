import type { DomainError } from '@app/kernel';
import { refusedValue } from './refused-values.js';

type Translate = (refusal: { detail?: string }) => DomainError;
const byConstraint = new Map<string, Translate>();

/** A lib says once what each of its constraints means in the user's words; the database keeps the invariant. */
export function constraintErrors(translations: Record<string, Translate>): void {
  for (const [name, translate] of Object.entries(translations)) byConstraint.set(name, translate);
}

/** The named refusal of a constraint as the error its lib gave for it, or of a value; any other error as it came. */
export function translated(error: unknown): unknown {
  const refusal = (error as { driverError?: unknown }).driverError ?? error;
  const { constraint, detail } = refusal as { constraint?: string; detail?: string };
  return (
    (constraint && byConstraint.get(constraint)?.({ detail })) || refusedValue(refusal as { code?: string }) || refusal
  );
}
