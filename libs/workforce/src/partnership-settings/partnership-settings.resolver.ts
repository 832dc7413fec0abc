import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { about } from '@app/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { ChangePartnershipSettingInput } from './partnership-setting.input.js';
import { PartnershipSetting } from './partnership-setting.model.js';
import { PartnershipSettingsQueries } from './partnership-settings.queries.js';
import { PartnershipSettingsService } from './partnership-settings.service.js';

@Resolver()
export class PartnershipSettingsResolver {
  constructor(
    private readonly queries: PartnershipSettingsQueries,
    private readonly service: PartnershipSettingsService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at the settings of the partnership')
  @Query(() => [PartnershipSetting], {
    complexity: about(7),
    description: 'What the partnership decided for itself, what each setting does, and who changed it, when and why.',
  })
  partnershipSettings(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a setting of the partnership')
  @Mutation(() => PartnershipSetting, {
    description: 'Changes a setting of the partnership. It counts at once, for answers of every day.',
  })
  async changePartnershipSetting(
    @Args('input') input: ChangePartnershipSettingInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.change(actor, input);
    return this.queries.one(actor, input.setting);
  }
}
