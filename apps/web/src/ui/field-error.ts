/** What is wrong with one field of a form; `field` is the id of its input. */
export interface FieldError {
  field: string;
  says: string;
}

/** What is wrong with one field, if anything is. */
export const errorAt = (errors: readonly FieldError[], id: string): FieldError | undefined =>
  errors.find(({ field }) => field === id);
