import { useMutation } from '@urql/preact';
import type { MutableRef } from 'preact/hooks';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, refusalIn, refusalOf } from '../../graphql/refusal.js';
import type { MarkConflict } from '../../graphql/refusal-data.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Kept } from './kept-marks.js';
import type { Marks, Row } from './marks.js';
import { newKey } from '../../ui/idempotency-key.js';
import { type Register, SAVE, SEND, type SentMarks as Sent } from './operations.js';
import {
  afterChoosing,
  afterSaving,
  asKept,
  askedIn,
  type Attempt,
  attemptsFor,
  type Choice,
  deviceInputOf,
  errorsIn,
  inputOf,
  sendable,
  settledOf,
  withoutSettled,
} from './sending.js';

/** Marks that were changed since they were made here. */
export interface Conflict {
  /** What was sent and waits for the choice. */
  marks: Marks;
  version: number;
  people: MarkConflict[];
  /** How many others were saved all the same; none where all is kept or nothing. */
  others: number;
}

/** What became of the last save. */
export type Outcome =
  | { is: 'nothing' | 'sending' | 'saved' | 'failed' }
  /** All of it was saved before, or there was nothing to save. */
  | { is: 'unchanged' | 'nothing marked' }
  | { is: 'waiting' | 'signed out'; refusal: Refusal }
  | { is: 'refused'; refusal: Refusal | null; errors: FieldError[]; others: number }
  | { is: 'conflict'; conflict: Conflict; errors: FieldError[] };

interface Props {
  sessionId: string;
  now: MutableRef<Kept>;
  change: (how: (kept: Kept) => Partial<Kept>) => void;
  rowsNow: () => Row[];
  /** Why what is saved now is so late, as it was typed. */
  lateReason: () => string;
  onSaved: (register: Register) => void;
}

/** In milliseconds. */
const TRY_AGAIN_AFTER = 15_000;

/** Sends what is not saved, once; and again under the same key until it is answered. */
export function useSaving({ sessionId, now, change, rowsNow, lateReason, onSaved }: Props) {
  const [, saveRegister] = useMutation(SAVE);
  const [, sendMarks] = useMutation(SEND);
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' });
  const busy = useRef(false);

  /* Marks that the device kept and that are asked about do not hold back what comes after them. */
  async function sendAll(wrong: FieldError[]): Promise<Outcome> {
    let became: Outcome =
      wrong.length > 0 ? { is: 'refused', refusal: null, errors: wrong, others: 0 } : { is: 'saved' };
    for (let [attempt] = now.current.attempts; attempt; [attempt] = now.current.attempts) {
      const { key, version, marks } = attempt;
      if (version === null) {
        const { data, error } = await sendMarks({ input: deviceInputOf(sessionId, attempt), key });
        if (error) return afterRefusal(attempt, refusalIn(error));
        became = afterSending(attempt, data!.sendMarks, wrong);
      } else {
        const { data, error } = await saveRegister({ input: inputOf(sessionId, version, attempt), key });
        if (error) return afterRefusal(attempt, refusalIn(error));
        settle(attempt, marks, data!.saveRegister);
      }
    }
    return became;
  }

  function settle({ key }: Attempt, settled: Marks, saved: Register) {
    onSaved(saved);
    change(({ marks, attempts }) => ({
      marks: afterSaving(marks, settled, saved.version),
      attempts: attempts.filter((one) => one.key !== key),
    }));
  }

  function afterSending(attempt: Attempt, { register, outcomes }: Sent, wrong: FieldError[]): Outcome {
    const settled = settledOf(attempt, outcomes);
    const { errors, differing: people } = askedIn(outcomes, rowsNow());
    settle(attempt, settled, register);
    const others = Object.keys(settled).length;
    const all = [...wrong, ...errors];
    const marks = Object.fromEntries(people.map(({ practitionerId: id }) => [id, attempt.marks[id]!]));
    if (people.length > 0)
      return { is: 'conflict', conflict: { marks, version: register.version, people, others }, errors: all };
    return all.length > 0 ? { is: 'refused', refusal: null, errors: all, others } : { is: 'saved' };
  }

  function afterRefusal({ marks }: Attempt, refusal: Refusal): Outcome {
    const waits = { unavailable: 'waiting', unauthenticated: 'signed out' } as const;
    if (refusal.kind in waits) {
      change((kept) => asKept(kept, newKey));
      return { is: waits[refusal.kind as keyof typeof waits], refusal };
    }
    change(() => ({ attempts: [] }));
    const changed = refusalOf(refusal, 'REGISTER_CONFLICT')?.data;
    if (!changed) return { is: 'refused', refusal, errors: errorsIn(refusal, marks, rowsNow()), others: 0 };
    const conflict = { marks, version: changed.version, people: changed.conflicts, others: 0 };
    return { is: 'conflict', conflict, errors: [] };
  }

  /* First what was asked before and never answered; then whatever was marked since. */
  async function sendWhatIsLeft(): Promise<Outcome> {
    const before = now.current.attempts.length > 0 ? await sendAll([]) : null;
    if (before && before.is !== 'saved') return withErrors(before, sendable(rowsNow()).errors);
    const rows = rowsNow();
    change(({ marks }) => ({ marks: withoutSettled(marks, rows) }));
    if (!rows.some(({ unsent }) => unsent))
      return before ?? { is: rows.some(({ saved }) => saved) ? 'unchanged' : 'nothing marked' };
    const { toSend, errors } = sendable(rows);
    change(({ attempts }) => ({ attempts: [...attempts, ...attemptsFor(toSend, newKey, lateReason())] }));
    return sendAll(errors);
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

  function choose({ marks: sent, version }: Conflict, choices: Record<string, Choice>) {
    change(({ marks }) => ({ marks: afterChoosing(marks, sent, version, choices) }));
    return save();
  }

  /** Takes from this device what is not saved. */
  function discard() {
    change(() => ({ marks: {}, attempts: [] }));
    setOutcome({ is: 'nothing' });
  }

  useEffect(() => {
    /* Whatever is here before anything was marked on this page was left by an earlier one. */
    change((kept) => asKept(kept, newKey));
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

  return { outcome, save, choose, discard };
}

/* What is typed wrong is named with what was refused. */
const withErrors = (outcome: Outcome, typed: FieldError[]): Outcome =>
  'errors' in outcome ? { ...outcome, errors: [...outcome.errors, ...typed] } : outcome;
