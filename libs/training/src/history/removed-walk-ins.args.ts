import { ArgsType } from '@nestjs/graphql';
import { IdField, PageArgs, WholeField } from '@app/graphql';

const USUAL_WINDOW = 90;
const WINDOW = {
  from: 1,
  to: 3660,
  nullable: true,
  description: `Within so many days until now; ${USUAL_WINDOW} if left out.`,
};

/** The days asked about. */
export const windowOf = (days?: number | null): number => days ?? USUAL_WINDOW;

@ArgsType()
export class WalkInPatternArgs extends PageArgs {
  @WholeField(WINDOW)
  days?: number | null;
}

@ArgsType()
export class RemovedWalkInArgs {
  @IdField({ description: 'The account that made the marks.' })
  accountId: string;

  @IdField({ description: 'Who was put on registers.' })
  practitionerId: string;

  @WholeField(WINDOW)
  days?: number | null;
}
