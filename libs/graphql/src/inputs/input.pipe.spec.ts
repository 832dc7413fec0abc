import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsePipes } from '@nestjs/common';
import { Args, ArgsType, Field, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Max, MaxLength, ValidateNested } from 'class-validator';
import { InputPipe } from '../index.js';
import { serve, type Server } from '../driver/spec.server.js';

@InputType({ description: 'One mark.' })
class Mark {
  @Field(() => Int)
  @Max(600)
  minutes: number;
}

@InputType({ description: 'A register.' })
class RegisterInput {
  @Field()
  @MaxLength(5)
  title: string;

  @Field({ nullable: true })
  undecorated?: string;

  @Field(() => [Mark])
  @ValidateNested()
  @Type(() => Mark)
  marks: Mark[];
}

@ArgsType()
class Span {
  @Field(() => Int)
  @Max(10)
  weeks: number;
}

@UsePipes(InputPipe)
@Resolver()
class Register {
  static saved: RegisterInput[] = [];

  @Mutation(() => Boolean)
  save(@Args('input') input: RegisterInput) {
    return Register.saved.push(input) > 0;
  }

  @Query(() => Int)
  span(@Args() { weeks }: Span) {
    return weeks;
  }
}

const mutation = 'mutation ($input: RegisterInput!) { save(input: $input) }';
const marks = (howMany: number, minutes: number) => Array.from({ length: howMany }, () => ({ minutes }));

describe('checked input', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([Register])));
  afterAll(() => server.stop());

  it('reaches the resolver as its class, with fields that have no rule', async () => {
    const input = { title: 'Mon', undecorated: 'kept', marks: marks(2, 60) };
    expect((await server.post(mutation, { input })).data).toEqual({ save: true });
    expect(Register.saved).toEqual([input]);
    expect(Register.saved[0]).toBeInstanceOf(RegisterInput);
  });

  it('says of each field what is wrong, by the path that the caller wrote', async () => {
    const input = { title: 'Wednesday', marks: [...marks(3, 60), { minutes: 601 }] };
    const { code, errors } = await server.post(mutation, { input });
    expect(code).toBe('INPUT_INVALID');
    expect(errors![0]!.extensions.fields).toEqual([
      { path: 'input.title', problem: 'title must be shorter than or equal to 5 characters' },
      { path: 'input.marks.3.minutes', problem: 'minutes must not be greater than 600' },
    ]);
    expect(Register.saved).toHaveLength(1);
  });

  it('lists twenty fields and counts the rest', async () => {
    const { errors } = await server.post(mutation, { input: { title: 'Mon', marks: marks(500, 700) } });
    expect(errors![0]!.extensions).toMatchObject({ more: 480 });
    expect(errors![0]!.extensions.fields).toHaveLength(20);
  });

  it('names plain arguments by themselves', async () => {
    const { errors } = await server.post('{ span(weeks: 11) }');
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'weeks', problem: 'weeks must not be greater than 10' }]);
  });
});
