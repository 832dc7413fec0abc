import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { type Id, isId } from '@app/kernel';
import { type FileAct, FileRights, plainName, type UploadedFile } from '../files/index.js';
import { OWN_RECORDS } from '../held/index.js';
import { fileOfNoKind, filesTooMuch, learningFileNotFound, learningNotFound } from './learning.errors.js';
import { mediaTypeOf } from './learning-file.rules.js';

/** A file as it is given back. */
export interface LearningFileKept extends UploadedFile {
  mediaType: string;
}

const PUTTING = 'putLearningFile';
const TAKING = 'takeLearningFile';
const TAKING_AWAY = 'takeAwayLearningFile';
const THEIRS = 'Files beside one’s own learning are for practitioners, each their own.';

/** Bytes of all files beside one person’s entries. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Files beside what people added to their own record: each entry has one at most, which its person alone puts there, reads and takes away. */
@Injectable()
export class LearningFiles {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly rights: FileRights,
  ) {}

  /** In place of the one that was there, if any. */
  put(actor: Actor, learningId: string, { name, content }: UploadedFile): Promise<void> {
    return this.within(actor, { operation: PUTTING, isChange: true, by: { learningId } }, async (person) => {
      if (!isId(learningId)) throw learningNotFound();
      const mediaType = mediaTypeOf(content);
      if (!mediaType) throw fileOfNoKind();
      await this.database.transaction(actor, async () => {
        await this.database.query(actor, LOCK_PERSON, [person]);
        const [entry] = await this.database.query(actor, LOCK, [person, learningId]);
        if (!entry) throw learningNotFound();
        const { others } = await this.database.one<{ others: number }>(actor, OTHERS, [person, learningId]);
        if (others + content.length > MOST_BYTES) throw filesTooMuch();
        await this.database.query(actor, TAKE_AWAY, [person, learningId]);
        await this.database.query(actor, PUT, [learningId, plainName(name), mediaType, content]);
        await this.note(actor, PUTTING, person);
      });
    });
  }

  of(actor: Actor, learningId: string): Promise<LearningFileKept> {
    return this.within(
      actor,
      { operation: TAKING, isChange: false, privately: true, by: { learningId } },
      async (person) => {
        if (!isId(learningId)) throw learningFileNotFound();
        const [file] = await this.database.query<LearningFileKept>(actor, OF, [person, learningId]);
        if (!file) throw learningFileNotFound();
        return file;
      },
    );
  }

  takeAway(actor: Actor, learningId: string): Promise<void> {
    return this.within(actor, { operation: TAKING_AWAY, isChange: true, by: { learningId } }, async (person) => {
      if (!isId(learningId)) throw learningFileNotFound();
      await this.database.transaction(actor, async () => {
        const gone = await this.database.query(actor, TAKE_AWAY, [person, learningId]);
        if (gone.length === 0) throw learningFileNotFound();
        await this.note(actor, TAKING_AWAY, person);
      });
    });
  }

  private within<T>(
    actor: Actor,
    asked: Omit<FileAct, 'mayAsk' | 'says'>,
    work: (person: Id) => Promise<T>,
  ): Promise<T> {
    return this.rights.within(actor, { ...asked, mayAsk: 'PRACTITIONER', says: THEIRS }, () =>
      work(ownPractitioner(actor)),
    );
  }

  private note(actor: Actor, operation: string, person: Id): Promise<void> {
    const subject = { people: [person] };
    return this.audit.record({ ...actor, operation, outcome: 'CHANGED', rights: ['PRACTITIONER'], subject });
  }
}

const OWN = `l.practitioner_id in ${OWN_RECORDS} and l.voided_at is null`;
/* Two files at once are counted both. */
const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';
/* Whoever changes or removes the entry meanwhile waits, and finds the file; or it is gone when this finds it. */
const LOCK = `select l.id from own_learning l where ${OWN} and l.id = $2 for update`;
const OTHERS = `
  select coalesce(sum(length(f.content)), 0)::int as others
    from learning_file f join own_learning l on l.id = f.learning_id where ${OWN} and l.id <> $2`;
const PUT = 'insert into learning_file (learning_id, file_name, media_type, content) values ($1, $2, $3, $4)';
const OF = `
  select f.file_name as name, f.media_type as "mediaType", f.content
    from learning_file f join own_learning l on l.id = f.learning_id where ${OWN} and l.id = $2`;
const TAKE_AWAY = `
  delete from learning_file f using own_learning l where l.id = f.learning_id and ${OWN} and l.id = $2 returning f.learning_id`;
