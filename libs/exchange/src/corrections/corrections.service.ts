import { Injectable } from '@nestjs/common';
import { type Actor, has, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { A_WEEK, Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { OWN_RECORDS } from '../held/index.js';
import { correctionAboutUnknown, correctionNotFound, correctionTooMany } from './correction.errors.js';
import type { AnswerCorrectionInput, AskForCorrectionInput } from './correction.model.js';
import { refusalToAnswer, type Waiting } from './who-answers.rules.js';

/** Requests of one person that wait at once. */
const MOST_WAITING = 20;

/** What people say is wrong, and what they are answered. The record itself is corrected where it is kept. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * About a judgement it goes to whoever gave it, who is told by mail; all else waits for a data steward. Said again in the same words while the
   * first waits, it is the first.
   */
  async ask(actor: Actor, { subject, evidenceId = null, postId = null, words }: AskForCorrectionInput): Promise<Id> {
    const person = ownPractitioner(actor);
    const { isOwn, authorId, answersThemselves } = await this.database.one<About>(actor, ABOUT, [
      person,
      evidenceId,
      postId,
    ]);
    if (!isOwn) throw correctionAboutUnknown();
    await this.database.query(actor, ONE_BY_ONE, [person]);
    const { waiting, same } = await this.database.one<WaitingOf>(actor, WAIT, [
      person,
      subject,
      evidenceId,
      postId,
      words,
    ]);
    if (same) return same;
    if (waiting >= MOST_WAITING) throw correctionTooMany(MOST_WAITING);
    const id = newId();
    await this.database.query(actor, ASK, [id, person, subject, evidenceId, postId, words, actor.accountId, authorId]);
    if (authorId && answersThemselves)
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
        ...{ to, recipientId: id, isPrivate, subject, goodFor: A_WEEK },
        text: `Hello ${name},\n\n${says}\n`,
      });
  }
}

interface About {
  /** Whether what it is about is of their own record. */
  isOwn: boolean;
  /** Whose judgement it is. */
  authorId: Id | null;
  /** Whether they can answer, as it is now. */
  answersThemselves: boolean;
}

/** How many requests of somebody wait, and which of them says the same of the same. */
interface WaitingOf {
  waiting: number;
  same: Id | null;
}

interface Reached {
  name: string;
  to: string;
  isPrivate: boolean;
}

const ABOUT = `
  select ($2::uuid is null or exists (select from evidence e where e.id = $2 and e.practitioner_id = $1))
         and ($3::uuid is null or exists (select from post p where p.id = $3 and p.practitioner_id = $1)) as "isOwn",
         j.recorded_by as "authorId", author_who_answers(j.recorded_by) is not null as "answersThemselves"
    from (select) one left join evidence j on j.id = $2 and is_judgement(j.kind)`;
const ONE_BY_ONE = 'select id from practitioner where id = $1 for no key update';
const WAIT = `
  select count(*)::int as waiting,
         (array_agg(r.id order by r.asked_at, r.id) filter (
            where r.subject = $2 and r.evidence_id is not distinct from $3 and r.post_id is not distinct from $4 and r.said = $5))[1] as same
    from correction_request r where r.practitioner_id in ${OWN_RECORDS} and r.answered_at is null`;
const ASK = `
  insert into correction_request (id, practitioner_id, subject, evidence_id, post_id, said, asked_by, author_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const LOCK = 'select id from correction_request where id = $1 for no key update';
/* Read after the lock is there. What an author can answer no more is for a steward; who asked is whoever they are by now. */
const WAITING = `
  select r.answered_at is not null as "isAnswered", person_of(r.practitioner_id, 'infinity') as "practitionerId",
         author_who_answers(r.author_id) as "authorId"
    from correction_request r where r.id = $1`;
const ANSWER = `
  update correction_request set answered_at = greatest(partnership_now(), asked_at), answered_by = $2, outcome = $3, answer = $4 where id = $1`;
const WHO_JUDGED = `
  select account_name(c.account_id) as name, c.email as "to", false as "isPrivate" from account_contact c where c.account_id = $1`;
/* At work, by whichever of their records, and where these stay open to them. */
const WHO_ASKED = `
  select * from (
    select distinct on (lower(i.email)) person_name(i.given_name, i.family_name) as name, i.email as "to", false as "isPrivate"
      from identity i where i.practitioner_id in ${OWN_RECORDS} and i.email is not null
     order by lower(i.email), i.practitioner_id <> $1) at_work
  union all
  select account_name(a.id), d.email, true from private_address d join account a on a.id = d.account_id
   where a.practitioner_id = $1 and d.confirmed_at is not null`;
