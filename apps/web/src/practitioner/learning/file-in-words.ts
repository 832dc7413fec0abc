const KB = 1_000;

/** Where the file beside an entry is sent to, and saved from. */
export const pathOf = (learningId: string): string => `/files/learning/${learningId}`;

/** A file by its name and how large it is, such as *certificate.pdf (120 kB)*. */
export function fileInWords({ name, bytes }: { name: string; bytes: number }): string {
  const size = bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} kB` : `${(bytes / KB / KB).toFixed(1)} MB`;
  return `${name} (${size})`;
}
