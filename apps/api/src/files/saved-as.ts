/** The Content-Disposition of a file that a browser saves by this name and does not show (RFC 6266; its signs by RFC 8187). */
export const savedAs = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`;

/* What encodeURIComponent leaves and the header must not hold. */
const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
