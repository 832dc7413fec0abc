/* What Windows-1252 has in place of control characters, from 0x80 on. */
const IN_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TITLES = 'mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lady|lord|cllr|fr';
const TITLED = new RegExp(String.raw`^(?:${TITLES})(?:\.\s*|\s+)(?=\p{L})`, 'iu');
const IN_BRACKETS = /[([][^()[\]]*[)\]]/;

/** Whether a name was written in UTF-8 and read in an older encoding, so that it has two signs for a letter: PhÆ°Æ¡ng for Phương. */
export const isMisread = (name: string): boolean => name.split(/\s+/u).some(isMisreadWord);

/* Only what was UTF-8 is UTF-8 again, byte by byte. */
function isMisreadWord(word: string): boolean {
  const bytes = [...word].map(byteOf);
  if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

function byteOf(letter: string): number {
  const at = IN_WINDOWS.indexOf(letter);
  return at === -1 ? letter.codePointAt(0)! : 0x80 + at;
}

/** Whether a given or a family name has a title before it, or something in brackets behind it: Mrs. Ruth, Grace Elizabeth (Grace). */
export const isDecorated = (name: string): boolean => TITLED.test(name) || IN_BRACKETS.test(name);
