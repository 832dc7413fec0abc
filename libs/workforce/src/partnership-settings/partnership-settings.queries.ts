import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type {
  PartnershipSetting,
  PartnershipSettingChange,
  PartnershipSettingKey,
} from './partnership-setting.model.js';
import { SETTINGS, valueInWords } from './partnership-setting.rules.js';

/** What a partnership decided for itself, and who changed what of it. */
@Injectable()
export class PartnershipSettingsQueries {
  constructor(private readonly database: Database) {}

  async all(tenant: Tenant): Promise<PartnershipSetting[]> {
    const { values, changes } = (await this.database.one<{ answer: Kept }>(tenant, ALL)).answer;
    return (Object.keys(SETTINGS) as PartnershipSettingKey[]).map((setting) => {
      const { name, about, least = null, most = null, options = [] } = SETTINGS[setting];
      const value = values[setting];
      const told = { name, about, least, most, options, inWords: valueInWords(setting, value) };
      return { setting, value, ...told, changes: changes.filter((change) => change.setting === setting) };
    });
  }

  async one(tenant: Tenant, setting: PartnershipSettingKey): Promise<PartnershipSetting> {
    return (await this.all(tenant)).find((one) => one.setting === setting)!;
  }
}

interface Kept {
  values: Record<PartnershipSettingKey, string>;
  changes: (PartnershipSettingChange & { setting: PartnershipSettingKey })[];
}

const ALL = `
  select json_build_object(
    'values', json_build_object(
      'NAME', p.name, 'FULL_TIME_WEEK', trim_scale(p.full_time_week)::text,
      'CLOSE_UP_TO_PERCENT', trim_scale(p.close_match_threshold * 100)::text, 'JUST_SHORT_LIMIT', p.just_short_limit::text,
      'LAPSE_WINDOW', p.lapse_window::text, 'REGISTER_OPEN_DAYS', p.register_open_days::text, 'ON_CONFLICT', p.on_conflict),
    'changes', (
      select coalesce(json_agg(json_build_object(
               'setting', c.setting, 'was', c.was, 'becomes', c.becomes, 'reason', c.why, 'recordedOn', local_day(c.recorded_at),
               'recordedBy', account_name(c.recorded_by)) order by c.recorded_at desc, c.id desc), '[]')
        from partnership_setting_change c)) as answer
    from partnership p`;
