import { type DomainError, invalid } from '@app/kernel';

/** By PostgreSQL's codes: values that are right for GraphQL and that no column can keep. */
const REFUSED: Record<string, string> = {
  '22021': 'Text cannot hold the character NUL.',
  '22P05': 'Text cannot hold the character NUL.',
  '22003': 'A number is larger than can be kept.',
  '22007': 'A day is earlier or later than can be kept.',
  '22008': 'A day is earlier or later than can be kept.',
  '22009': 'A day is earlier or later than can be kept.',
  '22P02': 'An id is not written as one.',
};

export function refusedValue(refusal: { code?: string }): DomainError | undefined {
  const problem = REFUSED[refusal.code ?? ''];
  return problem ? invalid('VALUE_REFUSED', problem, {}, { cause: refusal }) : undefined;
}
