import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountsResolver } from './accounts/accounts.resolver.js';
import { GrantsResolver } from './accounts/grants.resolver.js';
import { MeQueries } from './accounts/me.queries.js';
import { MeResolver } from './accounts/me.resolver.js';
import { ManagedPeopleQueries } from './people/managed-people.queries.js';
import { PractitionerQueries } from './people/practitioner.queries.js';
import { PractitionersResolver } from './people/practitioners.resolver.js';
import { PlaceQueries } from './places/place.queries.js';
import { PlacesResolver } from './places/places.resolver.js';
import { Leavings } from './posts/leavings.js';
import { PostEntity } from './posts/post.entity.js';
import { PostQueries } from './posts/post.queries.js';
import { PostsResolver } from './posts/posts.resolver.js';
import { PostsService } from './posts/posts.service.js';
import { PostsToReassignQueries } from './posts/posts-to-reassign.queries.js';
import './workforce.errors.js';

@Module({
  imports: [TypeOrmModule.forFeature([PostEntity])],
  providers: [
    AccountQueries,
    AccountsResolver,
    GrantsResolver,
    Leavings,
    ManagedPeopleQueries,
    MeQueries,
    MeResolver,
    PlaceQueries,
    PlacesResolver,
    PostQueries,
    PostsResolver,
    PostsService,
    PostsToReassignQueries,
    PractitionerQueries,
    PractitionersResolver,
  ],
  exports: [ManagedPeopleQueries, PlaceQueries, PostQueries, PractitionerQueries],
})
export class WorkforceModule {}
