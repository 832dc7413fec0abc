import { capitalised, isId } from '@app/kernel';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Field, Float, ID, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { counted, type Range, rangeInWords, type TextBounds, textProblem, within } from './bounds.js';

interface Said {
  description?: string;
  nullable?: boolean;
}

interface Numbered extends Said, Range {
  defaultValue?: number;
  /** What to say instead of the bounds alone. */
  problem?: string;
}

interface Listed extends Said {
  min?: number;
  max: number;
}

/** An id: a UUID, in small letters within as answers give it, though some systems write capitals. */
export const IdField = (said: Said = {}) =>
  bounded(() => ID, said, 'A UUID.', [
    Transform(({ value }) => inSmallLetters(value)),
    check('id', (value) => (isId(value) ? undefined : 'must be a UUID')),
  ]);

/** A list of ids. */
export const IdListField = ({ min = 0, max, ...said }: Listed) =>
  bounded(() => [ID], said, `${sentence({ from: min, to: max })} UUIDs.`, [
    Transform(({ value }) => (Array.isArray(value) ? value.map(inSmallLetters) : value)),
    check('ids', (value) => (Array.isArray(value) && value.every(isId) ? undefined : 'must be UUIDs')),
    countCheck({ from: min, to: max }),
  ]);

/** A text; the spaces around it are dropped before it is counted. */
export const TextField = ({ min = 0, max, lines = false, anySign = false, says = false, ...said }: Said & TextBounds) =>
  bounded(() => String, said, textInWords({ min, max, lines, says }), [
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    check('text', (value) => textProblem(value, { min, max, lines, anySign, says })),
  ]);

/** Why something is done, in a few words. */
export const ReasonField = ({ max, description = 'Why.', ...said }: Said & { max: number }) =>
  TextField({ min: 3, max, lines: true, says: true, description, ...said });

/** A whole number. */
export const WholeField = (bounds: Numbered) => numberField(() => Int, bounds);

/** A number. */
export const NumberField = (bounds: Numbered) => numberField(() => Float, bounds);

/** A list of things that have bounds of their own. */
export const ListField = <Item extends object>(item: () => Class<Item>, { min = 0, max, ...said }: Listed) =>
  bounded(() => [item()], said, `${sentence({ from: min, to: max })} of them.`, [
    Type(item),
    ValidateNested({ each: true }),
    countCheck({ from: min, to: max }),
  ]);

/** What a description says of a text's bounds. */
export const textInWords = ({ min = 0, max, lines = false, says = false }: TextBounds) =>
  `${sentence({ from: min, to: max })} characters${lines ? ', in one line or more' : ''}${says ? ', with a letter or a figure' : ''}.`;

function numberField(type: ReturnTypeFunc, { from, to, problem, ...said }: Numbered) {
  const range = `from ${counted(from)} to ${counted(to)}`;
  const isWithin = (value: unknown) => (within({ from, to }, value) ? undefined : `must be ${range}`);
  return bounded(type, said, `${capitalised(range)}.`, [check('number', isWithin, problem)]);
}

function bounded(type: ReturnTypeFunc, said: Said, bounds: string, checks: PropertyDecorator[]) {
  const description = [said.description, bounds].filter(Boolean).join(' ');
  return applyDecorators(
    Field(type, { ...said, description }),
    ...(said.nullable ? [IsOptional()] : []),
    ...checks,
  ) as PropertyDecorator;
}

const countCheck = (range: Range) =>
  check('count', (value) =>
    Array.isArray(value) && within(range, value.length) ? undefined : `must have ${rangeInWords(range)} items`,
  );

/* A check by what is wrong; the problem is said after the name of the field. */
const check = (name: string, problemWith: (value: unknown) => string | undefined, message?: string) =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value) => problemWith(value) === undefined,
        defaultMessage: (args) => `${args?.property} ${problemWith(args?.value)}`,
      },
    },
    message ? { message } : {},
  );

const inSmallLetters = (value: unknown) => (isId(value) ? value.toLowerCase() : value);
const sentence = (range: Range) => capitalised(rangeInWords(range));
