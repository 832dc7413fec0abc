import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Id, newId } from '@app/kernel';

/** Minutes of a week: how long a notice is good for. */
export const A_WEEK = 7 * 24 * 60;

/** A plain mail: a name, a sentence, a link. */
export interface Mail {
  /** The address alone, such as `ana@example.org`. */
  to: string;
  /** Their account, or their record: by it mail is told and erased that went to an address which is theirs no more. */
  recipientId: Id;
  subject: string;
  text: string;
  /** Minutes for which what it says is good. */
  goodFor: number;
  /** Whether it goes to an address of somebody's own: a steward sees nothing of it. */
  isPrivate?: boolean;
}

/** Mail that leaves with the transaction under way, or not at all. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Answers with the id of the mail. */
  async write(tenant: Tenant, { to, recipientId, subject, text, goodFor, isPrivate = false }: Mail): Promise<Id> {
    const id = newId();
    await this.database.query(tenant, WRITE_MAIL, [id, to, subject, text, goodFor, isPrivate, recipientId]);
    return id;
  }
}

/** For whoever writes a mail without the application: id, address, subject, text, minutes for which it is good, whether it is private, whose it is. */
export const WRITE_MAIL = `
  insert into mail (id, address, subject, text, good_until, is_private, recipient_id)
  values ($1, $2, $3, $4, now() + make_interval(mins => $5), $6, $7)`;
