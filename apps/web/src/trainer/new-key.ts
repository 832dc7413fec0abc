/** A key for one attempt; `crypto.randomUUID` is missing where the page did not come by https or from localhost. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
