import { DomainError, invalid, isId } from '@app/kernel';
import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** One thing wrong with what was sent; `path` is written as the caller wrote it: 'input.marks.3.minutes'. */
export interface FieldProblem {
  path: string;
  problem: string;
}

// A register of thousands of bad marks gets a short answer all the same.
const MOST_FIELDS = 20;

/** INPUT_INVALID with the fields that are wrong, for the `exceptionFactory` of a ValidationPipe. */
export function invalidInput(errors: ValidationError[], argument?: string): DomainError {
  const fields = errors.flatMap((error) => problemsIn(error, argument ? `${argument}.` : ''));
  const more = fields.length - MOST_FIELDS;
  return invalid('INPUT_INVALID', 'Some of what was entered cannot be used.', {
    fields: fields.slice(0, MOST_FIELDS),
    ...(more > 0 && { more }),
  });
}

/**
 * Checks the classes of arguments by their class-validator decorators; plain scalars are checked by graphql. An id may come in
 * capitals, as some systems write them: within it is in small letters, as answers give it.
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, stopAtFirstError: true, exceptionFactory: (errors) => new InvalidFields(errors) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata) {
    if (metadata.type === 'custom') return value;
    try {
      return await super.transform(withSmallIds(value), metadata);
    } catch (error) {
      // Only here is the name of the argument known.
      throw error instanceof InvalidFields ? invalidInput(error.errors, metadata.data) : error;
    }
  }
}

function withSmallIds(value: unknown): unknown {
  if (isId(value)) return value.toLowerCase();
  if (Array.isArray(value)) return value.map(withSmallIds);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withSmallIds(inner)]));
}

/* What graphql made of the input: an object literal, or one without a prototype. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

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
