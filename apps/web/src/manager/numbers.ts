/** 1011 as 1,011. */
export const thousands = (number: number) => number.toLocaleString('en-GB');

/** Of counts in which nobody stands twice. */
export const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
