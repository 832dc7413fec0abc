import { useMutation } from '@urql/preact';
import type { MutableRef } from 'preact/hooks';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, refusalIn, refusalOf } from '../../graphql/refusal.js';
import type { MarkConflict } from '../../graphql/refusal-data.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Kept } from './kept-marks.js';
import type { Row } from './marks.js';
import { newKey } from '../../ui/idempotency-key.js';
import { type Register, SAVE } from './operations.js';
import {
  afterChoosing,
  afterSaving,
  type Attempt,
  attemptsFor,
  type Choice,
  errorsIn,
  inputOf,
  typingErrors,
  withoutSettled,
} from './sending.js';

/** Marks that were changed since they were made here. */
export interface Conflict {
  attempt: Attempt;
  version: number;
  people: MarkConflict[];
}

/** What became of the last save. */
export type Outcome =
  | { is: 'nothing' | 'sending' | 'saved' | 'failed' }
  | { is: 'waiting' | 'signed out'; refusal: Refusal }
  | { is: 'refused'; refusal: Refusal | null; errors: FieldError[] }
  | { is: 'conflict'; conflict: Conflict };

interface Props {
  sessionId: string;
  now: MutableRef<Kept>;
  change: (how: (kept: Kept) => Partial<Kept>) => void;
  rowsNow: () => Row[];
  onSaved: (register: Register) => void;
}

/** In milliseconds. */
const TRY_AGAIN_AFTER = 15_000;

/** Sends what is not saved, once; and again under the same key until it is answered. */
export function useSaving({ sessionId, now, change, rowsNow, onSaved }: Props) {
  const [, saveRegister] = useMutation(SAVE);
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' });
  const busy = useRef(false);

  async function sendAll(): Promise<Outcome> {
    for (let [attempt] = now.current.attempts; attempt; [attempt] = now.current.attempts) {
      const { data, error } = await saveRegister({ input: inputOf(sessionId, attempt), key: attempt.key });
      if (error) return afterRefusal(attempt, refusalIn(error));
      const saved = data!.saveRegister;
      onSaved(saved);
      change(({ marks, attempts }) => ({
        marks: afterSaving(marks, attempt, saved.version),
        attempts: attempts.filter(({ key }) => key !== attempt.key),
      }));
    }
    return { is: 'saved' };
  }

  function afterRefusal(attempt: Attempt, refusal: Refusal): Outcome {
    if (refusal.kind === 'unavailable') return { is: 'waiting', refusal };
    if (refusal.kind === 'unauthenticated') return { is: 'signed out', refusal };
    change(() => ({ attempts: [] }));
    const changed = refusalOf(refusal, 'REGISTER_CONFLICT')?.data;
    if (changed) return { is: 'conflict', conflict: { attempt, version: changed.version, people: changed.conflicts } };
    return { is: 'refused', refusal, errors: errorsIn(refusal, attempt, rowsNow()) };
  }

  /* First what was asked before and never answered; then whatever was marked since. */
  async function sendWhatIsLeft(): Promise<Outcome> {
    const before = now.current.attempts.length > 0 ? await sendAll() : null;
    if (before && before.is !== 'saved') return before;
    const rows = rowsNow();
    change(({ marks }) => ({ marks: withoutSettled(marks, rows) }));
    if (!rows.some(({ unsent }) => unsent))
      return before ?? { is: rows.some(({ saved }) => saved) ? 'saved' : 'nothing' };
    const errors = typingErrors(rows);
    if (errors.length > 0) return { is: 'refused', refusal: null, errors };
    change(({ attempts }) => ({ attempts: [...attempts, ...attemptsFor(rows, newKey)] }));
    return sendAll();
  }

  async function save() {
    if (!busy.current) setOutcome({ is: 'sending' });
    await send();
  }

  async function send() {
    if (busy.current) return;
    busy.current = true;
    let became: Outcome = { is: 'failed' };
    try {
      became = await sendWhatIsLeft();
    } finally {
      busy.current = false;
      setOutcome(became);
    }
  }

  function choose({ attempt, version }: Conflict, choices: Record<string, Choice>) {
    change(({ marks }) => ({ marks: afterChoosing(marks, attempt, version, choices) }));
    return save();
  }

  useEffect(() => {
    const resume = () => void (now.current.attempts.length > 0 && save());
    resume();
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  }, []);

  /* The network may be there and the API not. Nothing is said until it answers, or a reader would hear it each time. */
  useEffect(() => {
    if (outcome.is !== 'waiting') return;
    const timer = setTimeout(() => void send(), TRY_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [outcome]);

  return { outcome, save, choose };
}
