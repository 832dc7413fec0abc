import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Audit } from '@app/audit';
import { Database, type Tenant } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { fileEmpty } from '../reading/index.js';
import { fileNotFound } from './file.errors.js';
import { stewardsAct } from './stewards-act.rules.js';
import { FileRights } from './file-rights.js';

/** A file as it was sent. */
export interface UploadedFile {
  name: string;
  content: Buffer;
}

/** Files that stewards send, kept until what they are for is settled. Whoever sent one reads it in; from then on it is for all stewards. */
@Injectable()
export class UploadedFiles {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rights: FileRights,
  ) {}

  /** Refuses whoever is no steward, before anything of a file is read. */
  async mayBeSentBy(actor: Actor): Promise<void> {
    await this.rights.assert(actor, {
      ...{ operation: SENDING, mayAsk: 'STEWARD', isChange: true },
      says: 'Files are sent by data stewards.',
    });
  }

  /** Says by which id it is used. */
  async take(actor: Actor, { name, content }: UploadedFile): Promise<Id> {
    if (content.length === 0) throw fileEmpty();
    const id = newId();
    await this.database.transaction(actor, async () => {
      await this.database.query(actor, LET_GO, [actor.accountId]);
      await this.database.query(actor, KEEP, [id, plainName(name), content, actor.accountId]);
      await this.audit.record(stewardsAct(actor, { operation: SENDING, outcome: 'CHANGED', subject: { fileId: id } }));
    });
    return id;
  }

  /** The file of a list that is open, whichever steward sent it. */
  ofList(tenant: Tenant, fileId: Id): Promise<UploadedFile> {
    return this.database.one(tenant, OF_LIST, [fileId]);
  }

  async mine(actor: Actor, fileId: Id): Promise<UploadedFile> {
    const [file] = await this.database.query<UploadedFile>(actor, MINE, [fileId, actor.accountId]);
    if (!file) throw fileNotFound();
    return file;
  }

  async forget(actor: Actor, fileId: Id): Promise<void> {
    await this.database.query(actor, FORGET, [fileId]);
  }
}

const SENDING = 'sendFile';

/** A name without signs that no name has, cut to what is kept of it. */
export const plainName = (name: string) =>
  [...name.normalize('NFC').replaceAll(/\p{Cc}/gu, ' ')].slice(-200).join('').trim() || 'Unnamed file';

/* What somebody sent an hour ago and read into no list, they read in no more. */
const LET_GO = `
  delete from uploaded_file f
   where f.uploaded_by = $1 and f.uploaded_at < now() - interval '1 hour' and not exists (select from import_run r where r.file_id = f.id)`;
const KEEP = 'insert into uploaded_file (id, file_name, content, uploaded_by) values ($1, $2, $3, $4)';
const MINE = 'select file_name as name, content from uploaded_file where id = $1 and uploaded_by = $2';
const OF_LIST = 'select file_name as name, content from uploaded_file where id = $1';
const FORGET = 'delete from uploaded_file where id = $1';
