export type ErrorKind =
  'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'too-large' | 'unavailable' | 'unauthenticated';

/** The facts that a code carries. An answer has them beside `code` and `kind`, so they cannot take those names. */
export type ErrorData = object & { readonly code?: never; readonly kind?: never };

/** A refusal that the caller may read: `message` and `data` reach the answer, so neither may name a table or a path. */
export class DomainError<Data extends ErrorData = ErrorData> extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly data: Data = {} as Data,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const ofKind =
  (kind: ErrorKind) =>
  <Data extends ErrorData = ErrorData>(code: string, message: string, data?: Data, options?: ErrorOptions) =>
    new DomainError<Data>(kind, code, message, data, options);

export const notFound = ofKind('not-found');
export const invalid = ofKind('invalid');
export const conflict = ofKind('conflict');
export const forbidden = ofKind('forbidden');
export const tooLarge = ofKind('too-large');
export const unavailable = ofKind('unavailable');
export const unauthenticated = ofKind('unauthenticated');
