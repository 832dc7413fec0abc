import { Field, InputType } from '@nestjs/graphql';
import { ReasonField, TextField } from '@app/graphql';
import { PartnershipSettingKey } from './partnership-setting.model.js';

@InputType({ description: 'A setting of the partnership has another value from now on.' })
export class ChangePartnershipSettingInput {
  @Field(() => PartnershipSettingKey)
  setting: PartnershipSettingKey;

  @TextField({ min: 1, max: 200, description: 'Its new value; a number in digits, such as 90 or 37.5.' })
  value: string;

  @ReasonField({ max: 500 })
  reason: string;
}
