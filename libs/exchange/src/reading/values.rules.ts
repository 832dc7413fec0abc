import type { Unreadable } from './days.rules.js';

const WHOLE = /^\d{1,3}(?:[, ]\d{3})+$|^\d{1,9}$/;

const UNIT = String.raw`\s*(?:h|hr|hrs|hour|hours)?\.?`;
const DECIMAL = new RegExp(String.raw`^(\d+)(?:([.,])(\d+))?${UNIT}$`, 'i');
const WITH_MINUTES = /^(\d+)\s*[:h]\s*([0-5]\d)$/i;

/** Hours as 37.5, 37,5, 37 h or 37:30. Whether so many are possible is not asked here. */
export function readHours(text: string): number | Unreadable {
  const written = text.trim();
  const [, hours, minutes] = WITH_MINUTES.exec(written) ?? [];
  if (hours) return Number(hours) + Number(minutes) / 60;
  const [, whole, mark, part = '0'] = DECIMAL.exec(written) ?? [];
  if (/fte|wte/i.test(written))
    return { problem: `“${written}” is a share of full time: write how many hours a week that is.` };
  if (!whole) return { problem: `“${written}” is no number of hours: write hours a week, such as 18.5.` };
  if (mark === ',' && part.length === 3)
    return { problem: `“${written}” may be ${whole}${part} or ${whole}.${part} hours: write it without the comma.` };
  return Number(`${whole}.${part}`);
}

/** A whole number as 1250, 1,250 or 1 250: none has decimals, so a comma parts thousands. */
export function readWhole(text: string): number | Unreadable {
  const written = text.trim();
  return WHOLE.test(written)
    ? Number(written.replaceAll(/[, ]/g, ''))
    : { problem: `“${written}” is no whole number: write it in figures, without a decimal point.` };
}
