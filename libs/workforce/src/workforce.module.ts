import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PostEntity } from './posts/post.entity.js';
import { PostsService } from './posts/posts.service.js';
import { WorkforceQueries } from './workforce.queries.js';
import { WorkforceResolver } from './workforce.resolver.js';
import './workforce.errors.js';

@Module({
  imports: [TypeOrmModule.forFeature([PostEntity])],
  providers: [WorkforceQueries, PostsService, WorkforceResolver],
  exports: [WorkforceQueries],
})
export class WorkforceModule {}
