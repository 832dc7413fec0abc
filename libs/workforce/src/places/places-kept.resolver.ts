import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { Agency } from './agency.model.js';
import {
  AddAgencyInput,
  AddAreaInput,
  AddAreaSchemeInput,
  AddClusterInput,
  AddSiteInput,
  AddTeamInput,
  ChangeAgencyInput,
  ChangeAreaInput,
  ChangeAreaSchemeInput,
  ChangeClusterInput,
  ChangeSiteInput,
  ChangeTeamInput,
} from './place.input.js';
import { Area, AreaScheme, Cluster, Site, Team } from './place.model.js';
import { PlaceQueries } from './place.queries.js';
import { PlacesService } from './places.service.js';

/** The steward keeps agencies, places and teams. */
@Resolver()
export class PlacesKeptResolver {
  constructor(
    private readonly places: PlaceQueries,
    private readonly service: PlacesService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Added an agency')
  @Mutation(() => Agency, { description: 'Adds an organisation to the partnership.' })
  async addAgency(@Args('input') input: AddAgencyInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.places.agency(actor, await this.service.addAgency(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed an agency')
  @Mutation(() => Agency, { description: 'Changes an agency’s name or sector, or whether reports expect it.' })
  async changeAgency(@Args('input') input: ChangeAgencyInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.changeAgency(actor, input);
    return this.places.agency(actor, input.agencyId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a scheme of areas')
  @Mutation(() => AreaScheme, {
    description:
      'Adds another way to divide the partnership into areas. Figures go on being counted by the default one.',
  })
  async addAreaScheme(
    @Args('input') { name }: AddAreaSchemeInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.places.scheme(actor, await this.service.addScheme(actor, name));
  }

  @MayAsk('STEWARD')
  @ActInWords('Renamed a scheme of areas')
  @Mutation(() => AreaScheme, { description: 'Gives a scheme of areas another name.' })
  async changeAreaScheme(
    @Args('input') input: ChangeAreaSchemeInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.changeScheme(actor, input);
    return this.places.scheme(actor, input.schemeId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added an area')
  @Mutation(() => Area, { description: 'Adds an area to the default scheme, or to another that is named.' })
  async addArea(@Args('input') input: AddAreaInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.places.area(actor, await this.service.addArea(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Renamed an area')
  @Mutation(() => Area, { description: 'Gives an area another name.' })
  async changeArea(
    @Args('input') { areaId, name }: ChangeAreaInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.changeArea(actor, areaId, name);
    return this.places.area(actor, areaId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a cluster')
  @Mutation(() => Cluster, { description: 'Adds a cluster to an area.' })
  async addCluster(
    @Args('input') { areaId, name }: AddClusterInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.places.cluster(actor, await this.service.addCluster(actor, areaId, name));
  }

  @MayAsk('STEWARD')
  @ActInWords('Renamed a cluster')
  @Mutation(() => Cluster, { description: 'Gives a cluster another name.' })
  async changeCluster(
    @Args('input') { clusterId, name }: ChangeClusterInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.changeCluster(actor, clusterId, name);
    return this.places.cluster(actor, clusterId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a site')
  @Mutation(() => Site, { description: 'Adds a centre, school or clinic, in a cluster or in none.' })
  async addSite(@Args('input') input: AddSiteInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.places.site(actor, await this.service.addSite(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a site')
  @Mutation(() => Site, { description: 'Changes a site’s name, kind or agency.' })
  async changeSite(@Args('input') input: ChangeSiteInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.changeSite(actor, input);
    return this.places.site(actor, input.siteId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a team')
  @Mutation(() => Team, { description: 'Adds a team, for a cluster or for none. Posts name it.' })
  async addTeam(@Args('input') input: AddTeamInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.places.team(actor, await this.service.addTeam(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a team')
  @Mutation(() => Team, { description: 'Changes a team’s name, or who leads it.' })
  async changeTeam(@Args('input') input: ChangeTeamInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.changeTeam(actor, input);
    return this.places.team(actor, input.teamId);
  }
}
