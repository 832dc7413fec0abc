import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '@app/jobs';
import { MeQueries } from './accounts/me.queries.js';
import { MeResolver } from './accounts/me.resolver.js';
import { AuditEventsQueries } from './looks/audit-events.queries.js';
import { AuditEventsResolver } from './looks/audit-events.resolver.js';
import { LooksQueries } from './looks/looks.queries.js';
import { LooksResolver } from './looks/looks.resolver.js';
import { WhoCanSeeQueries } from './looks/who-can-see.queries.js';
import { ComparisonQueries } from './joins/comparison.queries.js';
import { JoinedRecords } from './joins/joined-records.js';
import { JoinsResolver } from './joins/joins.resolver.js';
import { JoinsService } from './joins/joins.service.js';
import { RecordKeepers } from './joins/index.js';
import { MailsQueries } from './mail/mails.queries.js';
import { MailsResolver } from './mail/mails.resolver.js';
import { ManagedPeopleQueries } from './people/managed-people.queries.js';
import { PractitionerQueries } from './people/practitioner.queries.js';
import { ProfessionsResolver } from './people/professions.resolver.js';
import { PractitionersResolver } from './people/practitioners.resolver.js';
import { PlaceQueries } from './places/place.queries.js';
import { PlacesKeptResolver } from './places/places-kept.resolver.js';
import { PlacesService } from './places/places.service.js';
import { PlacesResolver } from './places/places.resolver.js';
import { ForeseenEndingQueries } from './posts/foreseen-ending.queries.js';
import { HandOverService } from './posts/hand-over.service.js';
import { Leavings } from './posts/leavings.js';
import { NothingGained } from './posts/nothing-gained.js';
import { PostEntity } from './posts/post.entity.js';
import { PostQueries } from './posts/post.queries.js';
import { PostsResolver } from './posts/posts.resolver.js';
import { PostsService } from './posts/posts.service.js';
import { PostsToReassignQueries } from './posts/posts-to-reassign.queries.js';
import { AddressMoves } from './records/index.js';
import { DutiesService } from './records/duties.service.js';
import { PersonRecordQueries } from './records/person-record.queries.js';
import { PersonRecordsResolver } from './records/person-records.resolver.js';
import { PersonRecordsService } from './records/person-records.service.js';
import { RoomsQueries } from './rooms/rooms.queries.js';
import { RoomsResolver } from './rooms/rooms.resolver.js';
import { RoomsService } from './rooms/rooms.service.js';
import { SharingQueries } from './sharing/sharing.queries.js';
import { SharingResolver } from './sharing/sharing.resolver.js';
import { SharingService } from './sharing/sharing.service.js';
import { PlaceMovesQueries } from './moves/place-moves.queries.js';
import { PlaceMovesResolver } from './moves/place-moves.resolver.js';
import { PlaceMovesService } from './moves/place-moves.service.js';
import { PartnershipSettingsQueries } from './partnership-settings/partnership-settings.queries.js';
import { PartnershipSettingsResolver } from './partnership-settings/partnership-settings.resolver.js';
import { PartnershipSettingsService } from './partnership-settings/partnership-settings.service.js';
import {
  NearNumberQueries,
  NotListedQueries,
  StaffListQueries,
  StaffListUndo,
  StaffListWriter,
} from './staff-lists/index.js';
import { TeamLeadersQueries } from './team-leaders/team-leaders.queries.js';
import { TeamLeadersResolver } from './team-leaders/team-leaders.resolver.js';
import { TeamLeadersService } from './team-leaders/team-leaders.service.js';
import './workforce.errors.js';

@Module({
  imports: [JobsModule, TypeOrmModule.forFeature([PostEntity])],
  providers: [
    AddressMoves,
    DutiesService,
    ForeseenEndingQueries,
    HandOverService,
    AuditEventsQueries,
    AuditEventsResolver,
    ComparisonQueries,
    JoinedRecords,
    JoinsResolver,
    JoinsService,
    Leavings,
    LooksQueries,
    LooksResolver,
    MailsQueries,
    MailsResolver,
    ManagedPeopleQueries,
    MeQueries,
    MeResolver,
    NothingGained,
    PartnershipSettingsQueries,
    PartnershipSettingsResolver,
    PartnershipSettingsService,
    PersonRecordQueries,
    PersonRecordsResolver,
    PersonRecordsService,
    PlaceMovesQueries,
    PlaceMovesResolver,
    PlaceMovesService,
    PlaceQueries,
    PlacesKeptResolver,
    PlacesResolver,
    PlacesService,
    PostQueries,
    PostsResolver,
    PostsService,
    PostsToReassignQueries,
    PractitionerQueries,
    PractitionersResolver,
    ProfessionsResolver,
    RecordKeepers,
    RoomsQueries,
    RoomsResolver,
    RoomsService,
    SharingQueries,
    SharingResolver,
    SharingService,
    NearNumberQueries,
    NotListedQueries,
    StaffListQueries,
    StaffListUndo,
    StaffListWriter,
    TeamLeadersQueries,
    TeamLeadersResolver,
    TeamLeadersService,
    WhoCanSeeQueries,
  ],
  exports: [
    ManagedPeopleQueries,
    PlaceQueries,
    PostQueries,
    PractitionerQueries,
    RecordKeepers,
    SharingQueries,
    NearNumberQueries,
    NotListedQueries,
    StaffListQueries,
    StaffListUndo,
    StaffListWriter,
  ],
})
export class WorkforceModule {}
