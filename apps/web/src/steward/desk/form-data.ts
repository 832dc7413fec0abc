/** A text of a form, without spaces around it. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** The same, or null where nothing was filled in. */
export const textOrNull = (form: FormData, name: string): string | null => textIn(form, name) || null;
