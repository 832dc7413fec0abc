import { settingInvalid } from '../workforce.errors.js';
import type { PartnershipSettingKey, PartnershipSettingOption } from './partnership-setting.model.js';

interface Kind {
  name: string;
  about: string;
  /** What is counted, for one and for more. */
  unit?: [one: string, more: string];
  /** Of a number; the database has the same bounds. */
  least?: number;
  most?: number;
  /** Digits after the point. */
  digits?: number;
  options?: PartnershipSettingOption[];
}

/** What may be changed while a partnership runs, in the order in which it is shown, and what each does. */
export const SETTINGS: Record<PartnershipSettingKey, Kind> = {
  NAME: { name: 'Name', about: 'What the partnership is called: on every page, and in mail to its people.' },
  FULL_TIME_WEEK: {
    ...{ name: 'Full-time week', unit: ['hour', 'hours'], least: 1, most: 80, digits: 2 },
    about: 'The weekly hours of one full-time equivalent. Figures in full-time equivalents are counted by it.',
  },
  CLOSE_UP_TO_PERCENT: {
    ...{ name: 'Close match', unit: ['%', '%'], least: 0, most: 50, digits: 2 },
    about: 'By how much what is held may fall short of what is required and still be called close enough.',
  },
  JUST_SHORT_LIMIT: {
    ...{ name: 'Just short', unit: ['requirement', 'requirements'], least: 0, most: 20, digits: 0 },
    about: 'The most requirements that somebody may lack and still be named as just short when people are matched.',
  },
  LAPSE_WINDOW: {
    ...{ name: 'About to lapse', unit: ['day', 'days'], least: 0, most: 730, digits: 0 },
    about: 'Within how many days what is met and runs out is shown as about to lapse: on profiles and to managers.',
  },
  REGISTER_OPEN_DAYS: {
    ...{ name: 'Register stays open', unit: ['day', 'days'], least: 0, most: 366, digits: 0 },
    about: 'How many days after a session its register is marked without a reason for being late.',
  },
  ON_CONFLICT: {
    name: 'Judgements that disagree',
    about:
      'Which judgement counts where one puts somebody lower than another does. Everybody’s record is counted anew when this changes.',
    options: [
      { value: 'LATEST', name: 'The latest judgement counts' },
      { value: 'BEST', name: 'The highest judgement counts' },
    ],
  },
};

/** The value as it is kept: without spaces around it, a number without needless digits. Refused where it cannot be. */
export function settingValue(setting: PartnershipSettingKey, typed: string): string {
  const kind = SETTINGS[setting];
  const value = typed.trim().normalize('NFC');
  if (kind.options) {
    if (kind.options.some((option) => option.value === value)) return value;
    throw settingInvalid(`${kind.name} is one of: ${kind.options.map((option) => option.value).join(', ')}.`);
  }
  return kind.least === undefined ? value : numberOf(kind, value);
}

function numberOf({ name, unit, least = 0, most = 0, digits = 0 }: Kind, value: string): string {
  const number = Number(value);
  const fits = /^\d{1,4}(\.\d+)?$/.test(value) && number >= least && number <= most;
  if (fits && Number(number.toFixed(digits)) === number) return String(number);
  const what = digits ? `a number with at most ${digits} digits after the point` : 'a whole number';
  throw settingInvalid(`${name} is ${what}, from ${least} to ${most}${unit![1] === '%' ? '%' : ` ${unit![1]}`}.`);
}

/** 90 days, 10%, 1 requirement; or what the value means. */
export function valueInWords(setting: PartnershipSettingKey, value: string): string {
  const { unit, options } = SETTINGS[setting];
  if (options) return options.find((option) => option.value === value)?.name ?? value;
  if (!unit) return value;
  const [one, more] = unit;
  return more === '%' ? `${value}%` : `${value} ${value === '1' ? one : more}`;
}
