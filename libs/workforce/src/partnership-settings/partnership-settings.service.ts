import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { newId } from '@app/kernel';
import { settingUnchanged } from '../workforce.errors.js';
import type { ChangePartnershipSettingInput } from './partnership-setting.input.js';
import { settingValue } from './partnership-setting.rules.js';
import { PartnershipSettingsQueries } from './partnership-settings.queries.js';

/** A partnership decides otherwise, from now on. */
@Injectable()
export class PartnershipSettingsService {
  constructor(
    private readonly database: Database,
    private readonly queries: PartnershipSettingsQueries,
  ) {}

  async change(actor: Actor, { setting, value: typed, reason }: ChangePartnershipSettingInput): Promise<void> {
    const becomes = settingValue(setting, typed);
    await this.database.query(actor, LOCK, []);
    const { value } = await this.queries.one(actor, setting);
    if (becomes === value) throw settingUnchanged();
    await this.database.query(actor, CHANGE, [newId(), setting, becomes, reason, actor.accountId]);
  }
}

const LOCK = 'select from partnership where id = current_partnership() for update';
const CHANGE = 'select change_partnership_setting($1, $2, $3, $4, $5)';
