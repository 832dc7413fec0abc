import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { AddProfessionInput, ChangeProfessionInput, PlacesService } from '../places/index.js';
import { Profession } from './practitioner.model.js';
import { PractitionerQueries } from './practitioner.queries.js';

@Resolver()
export class ProfessionsResolver {
  constructor(
    private readonly people: PractitionerQueries,
    private readonly service: PlacesService,
  ) {}

  @MayAsk('anybody')
  @Query(() => [Profession], { description: 'The professional backgrounds that people have here, by name.' })
  professions(@Me() actor: Actor) {
    return this.people.professions(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a profession')
  @Mutation(() => [Profession], { description: 'Adds a profession; answers with all of them.' })
  async addProfession(
    @Args('input') { name }: AddProfessionInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.addProfession(actor, name);
    return this.people.professions(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Renamed a profession')
  @Mutation(() => [Profession], { description: 'Gives a profession another name; answers with all of them.' })
  async changeProfession(
    @Args('input') { professionId, name }: ChangeProfessionInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.changeProfession(actor, professionId, name);
    return this.people.professions(actor);
  }
}
