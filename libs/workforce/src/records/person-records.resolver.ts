import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { DutiesService } from './duties.service.js';
import {
  AddPersonInput,
  CarryFunctionInput,
  ChangeNameInput,
  ChangePersonInput,
  EndFunctionInput,
  PersonArgs,
  RecordLeaveInput,
  RecordWillingnessInput,
  VoidLeaveInput,
} from './person-record.input.js';
import { PersonRecord } from './person-record.model.js';
import { PersonRecordQueries } from './person-record.queries.js';
import { PersonRecordsService } from './person-records.service.js';

/** People as the steward keeps them. What each change left is the record as it is then. */
@Resolver()
export class PersonRecordsResolver {
  constructor(
    private readonly queries: PersonRecordQueries,
    private readonly people: PersonRecordsService,
    private readonly duties: DutiesService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Opened what the steward keeps of somebody')
  @Query(() => PersonRecord, {
    description: 'A person as the steward keeps them: names, contact, posts, leave, functions.',
  })
  person(@Args() { practitionerId }: PersonArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Put somebody on the record')
  @Mutation(() => PersonRecord, {
    description: 'Puts somebody on the record. Where people are called the same, say that this is another person.',
  })
  async addPerson(@Args('input') input: AddPersonInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.people.add(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed contact, background or staff numbers')
  @Mutation(() => PersonRecord, {
    description: 'Changes somebody’s contact, staff numbers, profession, or whether they are paid.',
  })
  async changePerson(@Args('input') input: ChangePersonInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.people.change(actor, input);
    return this.queries.byId(actor, input.practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a name')
  @Mutation(() => PersonRecord, {
    description: 'Changes what somebody is called, everywhere at once. A name that they had still finds them.',
  })
  async changeName(@Args('input') input: ChangeNameInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.people.rename(actor, input);
    return this.queries.byId(actor, input.practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Recorded leave')
  @Mutation(() => PersonRecord, {
    description: 'Records days on which somebody is away for long: they stay in every count, and are not matched.',
  })
  async recordLeave(@Args('input') input: RecordLeaveInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.duties.recordLeave(actor, input);
    return this.queries.byId(actor, input.practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Took leave back')
  @Mutation(() => PersonRecord, {
    description: 'Voids a leave: it never was. For one that ends on another day, record it anew with the right days.',
  })
  async voidLeave(@Args('input') input: VoidLeaveInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.duties.voidLeave(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Recorded that somebody carries a function')
  @Mutation(() => PersonRecord, { description: 'Records that somebody in post carries a function beside their role.' })
  async carryFunction(@Args('input') input: CarryFunctionInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.duties.carry(actor, input);
    return this.queries.byId(actor, input.practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Ended a function that somebody carried')
  @Mutation(() => PersonRecord, { description: 'Ends a function on a last day, or takes it back whole.' })
  async endFunction(@Args('input') input: EndFunctionInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.duties.endFunction(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Recorded whether somebody would carry a function')
  @Mutation(() => PersonRecord, {
    description: 'Records whether somebody says that they would carry a function, from today on.',
  })
  async recordWillingness(
    @Args('input') input: RecordWillingnessInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.duties.recordWillingness(actor, input);
    return this.queries.byId(actor, input.practitionerId);
  }
}
