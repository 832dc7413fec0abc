import { pageArgs } from '@app/kernel';
import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionFrom, connectionOf, PageArgs } from '../index.js';

@ObjectType({ description: 'Somebody with friends.' })
export class Person {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

export const PersonConnection = connectionOf(Person);

const person = (number: number): Person => ({ id: String(number), name: `Person ${number}` });

/** Thirty people in a ring, each a friend of everybody, who count how often they are asked. */
@Resolver(() => Person)
export class People {
  static asked = 0;

  @Query(() => Person)
  me() {
    People.asked++;
    return person(1);
  }

  @Query(() => PersonConnection)
  people(@Args() args: PageArgs) {
    People.asked++;
    const page = pageArgs(args);
    const start = Number(page.after?.[0] ?? 0);
    const rows = Array.from({ length: page.first + 1 }, (_, at) => person(start + at + 1)).filter(
      ({ id }) => Number(id) <= 30,
    );
    return connectionFrom(rows, page, ({ id }) => [id]);
  }

  @Query(() => String)
  say(@Args('text') text: string, @Args('words', { type: () => [String], nullable: true }) _words?: string[]) {
    People.asked++;
    return text;
  }

  @ResolveField(() => Person)
  friend(@Parent() { id }: Person) {
    return person((Number(id) % 30) + 1);
  }

  @ResolveField(() => [Person], { nullable: true })
  friends() {
    return [person(2), person(3)];
  }
}
