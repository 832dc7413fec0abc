export type ErrorKind =
  'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'too-large' | 'unavailable' | 'unauthenticated';

export type ErrorData = Readonly<Record<string, unknown>>;

/** A refusal that the caller may read: `message` and `data` reach the answer, so neither may name a table or a path. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly data: ErrorData = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const ofKind = (kind: ErrorKind) => (code: string, message: string, data?: ErrorData, options?: ErrorOptions) =>
  new DomainError(kind, code, message, data, options);

export const notFound = ofKind('not-found');
export const invalid = ofKind('invalid');
export const conflict = ofKind('conflict');
export const forbidden = ofKind('forbidden');
export const tooLarge = ofKind('too-large');
export const unavailable = ofKind('unavailable');
export const unauthenticated = ofKind('unauthenticated');
