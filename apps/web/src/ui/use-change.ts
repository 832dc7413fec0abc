import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from '@urql/preact';
import { useRef, useState } from 'preact/hooks';
import { type Refusal, refusalIn } from '../graphql/refusal.js';
import { useKey } from './idempotency-key.js';

/** What every change is sent with. */
export interface Keyed {
  key: string;
}

export type Outcome<Data> = { data: Data } | { refusal: Refusal };

/** Sends a change, always under a key: twice in a row or after a lost answer it still has one effect. */
export function useChange<Data, Variables extends Keyed>(mutation: TypedDocumentNode<Data, Variables>) {
  const [, send] = useMutation<Data, Keyed>(mutation);
  const { keyOf, done } = useKey();
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);

  /** Answers what came of it; nothing where the same is under way already. */
  async function change(variables: Omit<Variables, 'key'>): Promise<Outcome<Data> | undefined> {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setSending(true);
    try {
      const { data, error } = await send({ ...variables, key: keyOf(variables) });
      if (error || !data) return { refusal: refusalIn(error!) };
      done();
      return { data };
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  }
  return { change, isSending };
}
