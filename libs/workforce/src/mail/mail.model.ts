import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, connectionOf, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';

export const MailState = closedSet('MailState', 'What became of a mail.', {
  WAITING: 'It is to be sent.',
  SENT: 'The mail server took it.',
  REFUSED: 'The mail server refused it for good.',
  OVER: 'What it says was over before it could be sent, or whom it was for was forgotten.',
});
export type MailState = keyof typeof MailState;

@Holds('names a person')
@ObjectType({
  description:
    'A mail, and what became of it. What it says is told to nobody but whom it is for: its link may sign them in.',
})
export class Mail {
  @Field(() => ID)
  id: Id;

  @Field(() => String, { nullable: true, description: 'The address it is for; null once that is forgotten.' })
  address: string | null;

  @Field()
  subject: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt: string;

  @Field(() => MailState)
  state: MailState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was sent or refused; null of any other.',
  })
  endedAt: string | null;

  @Field(() => Int, { description: 'How often it was tried in vain.' })
  tries: number;

  @Field({ description: 'What became of it, in plain words, and what to do about it where something is to be done.' })
  inWords: string;

  @Field(() => String, { nullable: true, description: 'What the mail server said when it refused it, as it said it.' })
  serverSaid: string | null;
}

export const MailConnection = connectionOf(Mail);
