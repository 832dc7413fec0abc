import { Injectable } from '@nestjs/common';
import { type Actor, has, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { correctionAboutUnknown, correctionNotFound } from './correction.errors.js';
import type { AnswerCorrectionInput, AskForCorrectionInput } from './correction.model.js';
import { refusalToAnswer, type Waiting } from './who-answers.rules.js';

const A_WEEK = 7 * 24 * 60;

/** What people say is wrong, and what they are answered. The record itself is corrected where it is kept. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** About a judgement it goes to whoever gave it, who is told by mail; all else waits for a data steward. */
  async ask(actor: Actor, { subject, evidenceId = null, postId = null, words }: AskForCorrectionInput): Promise<Id> {
    const person = ownPractitioner(actor);
    const { isOwn, authorId } = await this.database.one<About>(actor, ABOUT, [person, evidenceId, postId]);
    if (!isOwn) throw correctionAboutUnknown();
    const id = newId();
    await this.database.query(actor, ASK, [id, person, subject, evidenceId, postId, words, actor.accountId, authorId]);
    if (authorId)
      await this.tell(actor, WHO_JUDGED, authorId, {
        subject: 'Somebody asks about a judgement of yours',
        says: 'Somebody asks for a correction of a judgement that you gave. Read and answer it in Trivium, under your profile.',
      });
    return id;
  }

  async answer(actor: Actor, { correctionId, outcome, words }: AnswerCorrectionInput): Promise<void> {
    await this.database.query(actor, LOCK, [correctionId]);
    const [waiting] = await this.database.query<Waiting>(actor, WAITING, [correctionId]);
    if (!waiting) throw correctionNotFound();
    const refusal = refusalToAnswer(waiting, { ...actor, isSteward: has(actor, 'STEWARD') });
    if (refusal) throw refusal;
    await this.database.query(actor, ANSWER, [correctionId, actor.accountId, outcome, words]);
    await this.tell(actor, WHO_ASKED, waiting.practitionerId, {
      subject: 'What you asked to have corrected was answered',
      says: 'What you said is wrong in your record was answered. Read it in Trivium, under your profile.',
    });
  }

  private async tell(actor: Actor, whom: string, id: Id, { subject, says }: { subject: string; says: string }) {
    const reached = await this.database.query<Reached>(actor, whom, [id]);
    for (const { name, to, isPrivate } of reached)
      await this.outbox.write(actor, {
        ...{ to, isPrivate, subject, goodFor: A_WEEK },
        text: `Hello ${name},\n\n${says}\n`,
      });
  }
}

interface About {
  /** Whether what it is about is of their own record. */
  isOwn: boolean;
  /** Whose judgement it is, while they can sign in. */
  authorId: Id | null;
}

interface Reached {
  name: string;
  to: string;
  isPrivate: boolean;
}

const ABOUT = `
  select ($2::uuid is null or exists (select from evidence e where e.id = $2 and e.practitioner_id = $1))
         and ($3::uuid is null or exists (select from post p where p.id = $3 and p.practitioner_id = $1)) as "isOwn",
         (select a.id from evidence e join account a on a.id = e.recorded_by and a.closed_at is null
           where e.id = $2 and is_judgement(e.kind)) as "authorId"`;
const ASK = `
  insert into correction_request (id, practitioner_id, subject, evidence_id, post_id, said, asked_by, author_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const LOCK = 'select id from correction_request where id = $1 for no key update';
/* Read after the lock is there. What an author can answer no more, because their account is closed, is for a steward. */
const WAITING = `
  select r.answered_at is not null as "isAnswered", r.practitioner_id as "practitionerId", a.id as "authorId"
    from correction_request r left join account a on a.id = r.author_id and a.closed_at is null where r.id = $1`;
const ANSWER = `
  update correction_request set answered_at = greatest(partnership_now(), asked_at), answered_by = $2, outcome = $3, answer = $4 where id = $1`;
const WHO_JUDGED = `
  select account_name(c.account_id) as name, c.email as "to", false as "isPrivate" from account_contact c where c.account_id = $1`;
/* At work, and where their record stays open to them. */
const WHO_ASKED = `
  select person_name(i.given_name, i.family_name) as name, i.email as "to", false as "isPrivate"
    from identity i where i.practitioner_id = $1 and i.email is not null
  union all
  select account_name(a.id), d.email, true from private_address d join account a on a.id = d.account_id
   where a.practitioner_id = $1 and d.confirmed_at is not null`;
