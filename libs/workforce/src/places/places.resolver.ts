import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { about } from '@app/graphql';
import { Agency } from './agency.model.js';
import { Area, AreaScheme, Cluster, Site, Team } from './place.model.js';
import { PlaceQueries } from './place.queries.js';

@Resolver()
export class PlacesResolver {
  constructor(private readonly places: PlaceQueries) {}

  @MayAsk('anybody')
  @Query(() => [Agency], {
    description: 'The agencies of the partnership by name, those expected but absent among them.',
  })
  agencies(@Me() actor: Actor) {
    return this.places.agencies(actor);
  }

  @MayAsk('anybody')
  @Query(() => [Area], { description: 'The areas of the default scheme, by name.' })
  areas(@Me() actor: Actor) {
    return this.places.areasOfDefault(actor);
  }

  @MayAsk('anybody')
  @Query(() => [AreaScheme], {
    complexity: about(4),
    description: 'The ways in which the partnership is divided into areas, the default one first, the others by name.',
  })
  areaSchemes(@Me() actor: Actor) {
    return this.places.schemes(actor);
  }

  @MayAsk('anybody')
  @Query(() => [Cluster], { description: 'The clusters of the default scheme of areas, by name.' })
  clusters(@Me() actor: Actor) {
    return this.places.clusters(actor);
  }

  @MayAsk('anybody')
  @Query(() => [Site], { description: 'Centres, schools and clinics, by name.' })
  sites(@Me() actor: Actor) {
    return this.places.sites(actor);
  }

  @MayAsk('anybody')
  @Query(() => [Team], { description: 'The teams, by name.' })
  teams(@Me() actor: Actor) {
    return this.places.teams(actor);
  }
}
