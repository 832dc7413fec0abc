import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What a post is for: a role profile. It is not a profession, and anyone who meets it may fill it.',
})
export class Role {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as family-mentor.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The kind of work it belongs to: health, education, early years, social care …' })
  sector: string;

  @Field(() => String, { description: 'front line, middle or strategic.' })
  staffLevel: string;

  @Field(() => String, { description: 'What somebody in it does, in a sentence or two.' })
  about: string;

  @Field(() => String, {
    nullable: true,
    description: 'The professional registration it takes; null where none is needed.',
  })
  registration: string | null;
}
