import { Module } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { WorkforceModule } from '@app/workforce';
import { UploadedFiles } from './files/index.js';
import { ImportsQueries, ImportsResolver, ImportsService, LIST_PARTS, ListWork } from './imports/index.js';

@Module({
  imports: [AuditModule, WorkforceModule],
  providers: [ImportsQueries, ImportsResolver, ImportsService, ...LIST_PARTS, ListWork, UploadedFiles],
  exports: [ListWork, UploadedFiles],
})
export class ExchangeModule {}
