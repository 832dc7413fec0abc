import { DEFAULT_PAGE, LARGEST_PAGE, LONGEST_CURSOR } from '@app/kernel';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { textInWords } from './fields.js';

/** The arguments of every list by pages; `pageArgs` of kernel checks them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: `How many to list. From 1 to ${LARGEST_PAGE}.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Continue after this cursor, an \`endCursor\` of the page before. ${textInWords({ max: LONGEST_CURSOR })}`,
  })
  after?: string | null;
}
