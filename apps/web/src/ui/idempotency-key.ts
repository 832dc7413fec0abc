import { useRef } from 'preact/hooks';

/** A new idempotency key. Not by randomUUID, which browsers keep from pages without https. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The key of what is sent: the same input sent again, after a lost answer or a double click, has the same key and one effect. Once it
 * was done, the same input is another wish, such as a place booked again, and has a key of its own.
 */
export function useKey() {
  const last = useRef<{ input: string; key: string }>();
  return {
    keyOf: (sent: unknown): string => {
      const input = JSON.stringify(sent);
      if (last.current?.input !== input) last.current = { input, key: newKey() };
      return last.current.key;
    },
    done: () => {
      last.current = undefined;
    },
  };
}
