import { DEFAULT_PAGE, LARGEST_PAGE } from '@app/kernel';
import { ArgsType, Field, Int } from '@nestjs/graphql';

/** The arguments of every list by pages; `pageArgs` of kernel checks them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: `How many to list, 1 to ${LARGEST_PAGE}.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Continue after this cursor, an `endCursor` of the page before.',
  })
  after?: string | null;
}
