import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, TextField, WholeField } from '@app/graphql';
import type { Day } from '@app/kernel';

const NAME = { min: 1, max: 120, says: true, description: 'What it is called at its site.' } as const;
const SEATS = { from: 1, to: 1000, description: 'How many people it seats.' } as const;
const STEP_FREE = { description: 'Whether the way to it and through it has no step.' } as const;

@ArgsType()
export class RoomsArgs {
  @IdField()
  siteId: string;
}

@InputType({ description: 'A room of a site.' })
export class AddRoomInput {
  @IdField()
  siteId: string;

  @TextField(NAME)
  name: string;

  @WholeField(SEATS)
  seats: number;

  @Field(STEP_FREE)
  stepFree: boolean;
}

@InputType({ description: 'What changes of a room. What is left out stays.' })
export class ChangeRoomInput {
  @IdField()
  roomId: string;

  @TextField({ ...NAME, nullable: true })
  name?: string | null;

  @WholeField({ ...SEATS, nullable: true })
  seats?: number | null;

  @Field(() => Boolean, { ...STEP_FREE, nullable: true })
  stepFree?: boolean | null;
}

@InputType({ description: 'A room is used until a day.' })
export class CloseRoomInput {
  @IdField()
  roomId: string;

  @Field(() => DayScalar, {
    description: 'The last day on which it is used: in 1950 or later, at most two years ahead.',
  })
  lastDay: Day;
}

@InputType({ description: 'A room goes on being used.' })
export class ReopenRoomInput {
  @IdField()
  roomId: string;
}
