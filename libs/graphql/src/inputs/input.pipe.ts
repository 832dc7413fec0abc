import { DomainError, invalid } from '@app/kernel';
import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** One thing wrong with what was sent; `path` is written as the caller wrote it: 'input.marks.3.minutes'. */
export interface FieldProblem {
  path: string;
  problem: string;
}

export interface InputInvalidData {
  fields: FieldProblem[];
  /** How many fields are wrong besides those listed. */
  more?: number;
}

// A register of thousands of bad marks gets a short answer all the same.
const MOST_FIELDS = 20;

/** INPUT_INVALID with the fields that are wrong, for the `exceptionFactory` of a ValidationPipe. */
export function invalidInput(errors: ValidationError[], argument?: string): DomainError<InputInvalidData> {
  const fields = errors.flatMap((error) => problemsIn(error, argument ? `${argument}.` : ''));
  return inputInvalid(fields);
}

/** The same, for what only a rule of ours can see: fields that do not go together. */
export function inputInvalid(fields: FieldProblem[]): DomainError<InputInvalidData> {
  const more = fields.length - MOST_FIELDS;
  return invalid<InputInvalidData>('INPUT_INVALID', 'Some of what was entered cannot be used.', {
    fields: fields.slice(0, MOST_FIELDS),
    ...(more > 0 && { more }),
  });
}

/** Checks the classes of inputs and arguments by the bounds of their fields. A plain scalar has none: give it a class. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, stopAtFirstError: true, exceptionFactory: (errors) => new InvalidFields(errors) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata) {
    if (metadata.type === 'custom') return value;
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      // Only here is the name of the argument known.
      throw error instanceof InvalidFields ? invalidInput(error.errors, metadata.data) : error;
    }
  }
}

class InvalidFields extends Error {
  constructor(readonly errors: ValidationError[]) {
    super();
  }
}

function problemsIn({ property, constraints, children }: ValidationError, above: string): FieldProblem[] {
  const path = `${above}${property}`;
  const own = Object.values(constraints ?? {}).map((problem) => ({ path, problem }));
  return [...own, ...(children ?? []).flatMap((child) => problemsIn(child, `${path}.`))];
}
