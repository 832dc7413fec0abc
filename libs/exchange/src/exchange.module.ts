import { Module } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { PlanningModule } from '@app/planning';
import { TrainingModule } from '@app/training';
import { WorkforceModule } from '@app/workforce';
import { ChangesQueries, ChangesResolver } from './changes/index.js';
import { CorrectionsQueries, CorrectionsResolver, CorrectionsService } from './corrections/index.js';
import { ErasedRecords, ErasureQueries, ErasureResolver, ErasureService } from './erasure/index.js';
import { FileRights, UploadedFiles } from './files/index.js';
import { EverythingFile, EverythingHeldQueries, EverythingHeldResolver } from './held/index.js';
import { ImportsQueries, ImportsResolver, ImportsService, LIST_PARTS, ListWork } from './imports/index.js';
import {
  ListedManagers,
  NamesakesInList,
  NearNumbers,
  NotOnListQueries,
  NotOnListResolver,
  OtherNumbersInList,
  StaffListComparing,
  StaffLists,
} from './staff-lists/index.js';
import { DemandLists } from './demand-lists/index.js';
import { TrainingLists } from './training-lists/index.js';
import { ListFiles, RowsBack } from './lists-out/index.js';
import { LearningFiles, LearningQueries, LearningResolver, LearningService } from './learning/index.js';
import { RecordKeptResolver, RetentionQueries, RetentionResolver, RetentionService } from './retention/index.js';
import { WaitingQueries, WaitingResolver } from './waiting/index.js';

@Module({
  imports: [AuditModule, PlanningModule, TrainingModule, WorkforceModule],
  providers: [
    ChangesQueries,
    ChangesResolver,
    CorrectionsQueries,
    CorrectionsResolver,
    CorrectionsService,
    DemandLists,
    ErasedRecords,
    ErasureQueries,
    ErasureResolver,
    ErasureService,
    EverythingFile,
    EverythingHeldQueries,
    EverythingHeldResolver,
    ImportsQueries,
    ImportsResolver,
    ImportsService,
    ...LIST_PARTS,
    ListedManagers,
    ListFiles,
    LearningFiles,
    LearningQueries,
    LearningResolver,
    LearningService,
    ListWork,
    NamesakesInList,
    OtherNumbersInList,
    StaffListComparing,
    NearNumbers,
    NotOnListQueries,
    NotOnListResolver,
    RecordKeptResolver,
    RetentionQueries,
    RetentionResolver,
    RetentionService,
    RowsBack,
    StaffLists,
    FileRights,
    TrainingLists,
    UploadedFiles,
    WaitingQueries,
    WaitingResolver,
  ],
  exports: [EverythingFile, LearningFiles, ListFiles, ListWork, UploadedFiles],
})
export class ExchangeModule {}
