import { describe, expect, it } from '@jest/globals';
import type { PartnershipSettingKey } from './partnership-setting.model.js';
import { settingValue, valueInWords } from './partnership-setting.rules.js';

describe('a setting of the partnership', () => {
  it.each<[PartnershipSettingKey, string, string, string]>([
    ['NAME', ' Weirside Together ', 'Weirside Together', 'Weirside Together'],
    ['FULL_TIME_WEEK', '37.50', '37.5', '37.5 hours'],
    ['CLOSE_UP_TO_PERCENT', '07.25', '7.25', '7.25%'],
    ['JUST_SHORT_LIMIT', '1', '1', '1 requirement'],
    ['LAPSE_WINDOW', '0', '0', '0 days'],
    ['REGISTER_OPEN_DAYS', '366', '366', '366 days'],
    ['ON_CONFLICT', 'BEST', 'BEST', 'The highest judgement counts'],
  ])('%s typed as “%s” is kept as %s and told as %s', (setting, typed, kept, told) => {
    expect(settingValue(setting, typed)).toBe(kept);
    expect(valueInWords(setting, kept)).toBe(told);
  });

  it.each<[PartnershipSettingKey, string, string]>([
    ['FULL_TIME_WEEK', '0', 'from 1 to 80 hours'],
    ['FULL_TIME_WEEK', '37.125', 'at most 2 digits after the point'],
    ['CLOSE_UP_TO_PERCENT', '51', 'from 0 to 50%'],
    ['CLOSE_UP_TO_PERCENT', '1e1', 'a number'],
    ['JUST_SHORT_LIMIT', '-1', 'a whole number'],
    ['LAPSE_WINDOW', '90.5', 'a whole number'],
    ['REGISTER_OPEN_DAYS', 'many', 'a whole number'],
    ['ON_CONFLICT', 'FIRST', 'LATEST, BEST'],
  ])('%s cannot be “%s”', (setting, typed, says) => expect(() => settingValue(setting, typed)).toThrow(says));
});
