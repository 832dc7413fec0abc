import { beforeAll, describe, expect, it } from '@jest/globals';
import { Args, ArgsType, InputType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLInputObjectType } from 'graphql';
import {
  IdField,
  IdListField,
  InputPipe,
  ListField,
  NumberField,
  ReasonField,
  TextField,
  textProblem,
  WholeField,
} from '../index.js';
import { serve } from '../driver/spec.server.js';

const ID = '01900000-0000-7000-8000-00000000dead';

@InputType({ description: 'One of a list.' })
class Part {
  @WholeField({ from: 0, to: 5 })
  rank: number;
}

@InputType({ description: 'One field of each kind.' })
class Bounded {
  @IdField({ nullable: true, description: 'Whose.' })
  id?: string | null;

  @IdListField({ nullable: true, max: 2 })
  ids?: string[] | null;

  @TextField({ nullable: true, min: 3, max: 5 })
  word?: string | null;

  @TextField({ nullable: true, max: 5, lines: true })
  lines?: string | null;

  @ReasonField({ nullable: true, max: 5 })
  why?: string | null;

  @TextField({ nullable: true, max: 5, says: true })
  note?: string | null;

  @WholeField({ nullable: true, from: 1, to: 1440 })
  minutes?: number | null;

  @WholeField({ nullable: true, from: 1, to: 9, problem: 'One to nine places.' })
  places?: number | null;

  @NumberField({ nullable: true, from: 0, to: 100 })
  hours?: number | null;

  @ListField(() => Part, { nullable: true, min: 1, max: 2 })
  parts?: Part[] | null;
}

@ArgsType()
class BoundedArgs {
  @IdField({ description: 'Which.' })
  id: string;
}

@Resolver()
class Asked {
  @Query(() => Boolean)
  asked(@Args('input') _input: Bounded, @Args() _args: BoundedArgs) {
    return true;
  }
}

const pipe = new InputPipe();
const taken = (value: object): Promise<Bounded> =>
  pipe.transform(value, { type: 'body', metatype: Bounded, data: 'input' });

describe('a bounded field', () => {
  it.each<[object, object]>([
    [{}, {}],
    [
      { id: null, word: null, minutes: null, parts: null },
      { id: null, word: null, minutes: null, parts: null },
    ],
    [{ id: ID.toUpperCase() }, { id: ID }],
    [{ ids: [] }, { ids: [] }],
    [{ ids: [ID.toUpperCase(), ID] }, { ids: [ID, ID] }],
    [{ word: '  abcde ' }, { word: 'abcde' }],
    [{ word: '😀😀😀😀😀' }, { word: '😀😀😀😀😀' }],
    [{ word: ID.slice(0, 5) }, { word: ID.slice(0, 5) }],
    [{ lines: '' }, { lines: '' }],
    [{ note: '' }, { note: '' }],
    [{ why: '生病了' }, { why: '生病了' }],
    [{ why: '\u200f٣٣' }, { why: '\u200f٣٣' }],
    [{ lines: 'a\r\n\tb' }, { lines: 'a\r\n\tb' }],
    [
      { minutes: 1440, hours: 99.5 },
      { minutes: 1440, hours: 99.5 },
    ],
    [{ parts: [{ rank: 0 }, { rank: 5 }] }, { parts: [{ rank: 0 }, { rank: 5 }] }],
  ])('takes %j', async (sent, within) => expect({ ...(await taken(sent)) }).toEqual(within));

  it.each<[object, string, string]>([
    [{ id: 'x' }, 'input.id', 'id must be a UUID'],
    [{ id: '' }, 'input.id', 'id must be a UUID'],
    [{ ids: [ID, 'x'] }, 'input.ids', 'ids must be UUIDs'],
    [{ ids: [ID, ID, ID] }, 'input.ids', 'ids must have at most 2 items'],
    [{ word: 'ab  ' }, 'input.word', 'word must have 3 to 5 characters'],
    [{ word: 'abcdef' }, 'input.word', 'word must have 3 to 5 characters'],
    [{ word: 'a\nbc' }, 'input.word', 'word must have no control characters'],
    [{ word: 'ab\u0000' }, 'input.word', 'word must have no control characters'],
    [{ word: 'ab\ud800' }, 'input.word', 'word must have no control characters'],
    [{ lines: 'a\u0000' }, 'input.lines', 'lines must have no control characters but line breaks and tabs'],
    [{ lines: 'a\u0085' }, 'input.lines', 'lines must have no control characters but line breaks and tabs'],
    [{ lines: 'abcdef' }, 'input.lines', 'lines must have at most 5 characters'],
    [{ why: 'ab' }, 'input.why', 'why must have 3 to 5 characters'],
    [{ why: '...' }, 'input.why', 'why must have a letter or a figure'],
    [{ why: '\u200b\u200c\u200d' }, 'input.why', 'why must have a letter or a figure'],
    [{ why: '\u202e\u2066\u2069\u2060' }, 'input.why', 'why must have a letter or a figure'],
    [{ why: '\u200b\ufeff\u200b' }, 'input.why', 'why must have a letter or a figure'],
    [{ note: '\u200d' }, 'input.note', 'note must have a letter or a figure'],
    [{ minutes: 0 }, 'input.minutes', 'minutes must be from 1 to 1,440'],
    [{ minutes: 1441 }, 'input.minutes', 'minutes must be from 1 to 1,440'],
    [{ places: 10 }, 'input.places', 'One to nine places.'],
    [{ hours: 100.01 }, 'input.hours', 'hours must be from 0 to 100'],
    [{ hours: NaN }, 'input.hours', 'hours must be from 0 to 100'],
    [{ parts: [] }, 'input.parts', 'parts must have 1 to 2 items'],
    [{ parts: [{ rank: 1 }, { rank: 6 }] }, 'input.parts.1.rank', 'rank must be from 0 to 5'],
  ])('refuses %j', async (sent, path, problem) => {
    await expect(taken(sent)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      data: { fields: [{ path, problem }] },
    });
  });

  it.each(['Police\u200b', 'A\u202Egpj.exe', 'one\u2028two', 'a\u00adb', '\ufeffa'])(
    'takes no sign that nobody sees: %j',
    (text) => {
      expect(textProblem(text, { max: 20 })).toBe('must have no characters that cannot be seen: type it anew');
      expect(textProblem(text, { max: 20, lines: true })).toBeUndefined();
    },
  );

  it('takes the signs by which letters are joined', () =>
    expect(textProblem('می\u200cخواهم 👩\u200d🏫', { max: 20 })).toBeUndefined());

  it('of a text is checked the same where there is no field', () =>
    expect(textProblem('short', { min: 8, max: 200 })).toBe('must have 8 to 200 characters'));
});

describe('the description of a bounded field', () => {
  let input: Record<string, string>;
  let argument: string | null | undefined;
  beforeAll(async () => {
    const server = await serve([Asked]);
    const fields = (server.schema.getType('Bounded') as GraphQLInputObjectType).getFields();
    input = Object.fromEntries(Object.values(fields).map(({ name, description }) => [name, description ?? '']));
    const { args } = server.schema.getQueryType()!.getFields().asked!;
    argument = args.find(({ name }) => name === 'id')?.description;
    await server.stop();
  });

  it('says its bounds after what it is', () => {
    expect(argument).toBe('Which. A UUID.');
    expect(input).toEqual({
      id: 'Whose. A UUID.',
      ids: 'At most 2 UUIDs.',
      word: '3 to 5 characters.',
      lines: 'At most 5 characters, in one line or more.',
      why: 'Why. 3 to 5 characters, in one line or more, with a letter or a figure.',
      note: 'At most 5 characters, with a letter or a figure.',
      minutes: 'From 1 to 1,440.',
      places: 'From 1 to 9.',
      hours: 'From 0 to 100.',
      parts: '1 to 2 of them.',
    });
  });
});
