const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const withSign = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, signDisplay: 'exceptZero' });

/** How a number that may not be shown reads. */
export const HIDDEN = 'hidden';

/** 1,049; 8.62; the word hidden where there is none to show. */
export const inFigures = (number: number | null) => (number === null ? HIDDEN : plain.format(number));

/** +3, −15 with the sign of arithmetic, 0. */
export const signed = (number: number | null) => (number === null ? HIDDEN : withSign.format(number).replace('-', '−'));

/** Of counts in which nobody stands twice. */
export const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** 9 of 24. */
export const outOf = ({ numerator, base }: { numerator: number | null; base: number | null }) =>
  numerator === null || base === null ? HIDDEN : `${inFigures(numerator)} of ${inFigures(base)}`;
