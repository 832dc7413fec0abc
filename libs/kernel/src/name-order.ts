const names = new Intl.Collator('en-GB', { ignorePunctuation: true, numeric: true });

/** The order of names in lists, as the collation `name_order` of the database has it. */
export const compareNames = (a: string, b: string): number => names.compare(a, b) || Number(a > b) - Number(a < b);
