import { InputType } from '@nestjs/graphql';
import { IdField, ReasonField, TextField } from '@app/graphql';

@InputType({ description: 'The OpenID provider of an organisation, at which Trivium is a client.' })
export class AddSignInServiceInput {
  @TextField({ min: 1, max: 100, says: true, description: 'The organisation as its people know it.' })
  name: string;

  @TextField({ min: 9, max: 300, description: 'The issuer, by https: all else is discovered there.' })
  issuer: string;

  @TextField({ min: 1, max: 300, description: 'What the provider calls Trivium.' })
  clientId: string;

  @TextField({ min: 1, max: 500, description: 'The secret of that client: kept sealed, and never shown again.' })
  clientSecret: string;

  @TextField({
    nullable: true,
    max: 1_000,
    description:
      'What comes behind the @ of its people’s work addresses, parted by commas; 20 at most. Left out, people choose it from a list.',
  })
  domains?: string | null;
}

@InputType({ description: 'A sign-in service that is tried again.' })
export class TrySignInServiceInput {
  @IdField()
  serviceId: string;
}

@InputType({ description: 'A sign-in service that is to end.' })
export class EndSignInServiceInput {
  @IdField()
  serviceId: string;

  @ReasonField({ max: 500 })
  reason: string;
}
