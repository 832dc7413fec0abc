import { useRef, useState } from 'preact/hooks';
import { momentIn, useMe } from '../../shared/me.js';
import { placeOf } from './kept-marks.js';
import { type Mark, markedAs, type Marks, type MarkState, newcomer, type Row, rowsOf, typed } from './marks.js';
import type { Register } from './operations.js';
import { heldBy } from './sending.js';
import { useKept } from './use-kept.js';
import { useSaving } from './use-saving.js';

/** The register on the page: what is saved, what was marked since, and what may be done to it; `again` reads it again. */
export function useRegister(sessionId: string, asked: Register, again: () => void) {
  const me = useMe();
  const whose = { by: me.name, module: asked.session.module.name, heldOn: asked.session.heldOn };
  const { kept, now, change, keeps } = useKept(placeOf(me, sessionId), whose, () => {
    undoable.current = [];
    again();
  });
  const undoable = useRef<Record<string, Mark | undefined>[]>([]);
  const [answered, setAnswered] = useState(asked);
  const saved = answered.version > asked.version ? answered : asked;
  const rows = rowsOf(saved.entries, kept.marks, heldBy(kept.attempts));

  const latest = useRef(saved);
  latest.current = saved;
  const rowsNow = () => rowsOf(latest.current.entries, now.current.marks, heldBy(now.current.attempts));
  const [voided, setVoided] = useState<string>();
  const show = (answer: Register, says?: string) => {
    setVoided(says);
    latest.current = answer;
    undoable.current = [];
    setAnswered(answer);
  };
  const [lateReason, setLateReason] = useState('');
  const typedReason = useRef(lateReason);
  typedReason.current = lateReason;
  const lateReasonNow = () => typedReason.current;
  const saving = useSaving({
    sessionId,
    now,
    change,
    rowsNow,
    lateReason: lateReasonNow,
    onSaved: (answer) => show(answer),
  });

  const put = (changed: Record<string, Mark | null | undefined>) =>
    change(({ marks }) => ({ marks: present({ ...marks, ...changed }) }));
  const putNow = (changed: Record<string, Mark | null>) => {
    const of = { at: momentIn(me.partnership), ...(navigator.onLine ? {} : { kept: true }) };
    put(Object.fromEntries(Object.entries(changed).map(([id, mark]) => [id, mark && { ...mark, ...of }])));
  };
  const putUndoably = (changed: Record<string, Mark | null>) => {
    setVoided(undefined);
    const ids = Object.keys(changed);
    undoable.current.push(Object.fromEntries(ids.map((id) => [id, now.current.marks[id]])));
    putNow(changed);
  };
  /* A first mark that is being saved can be corrected, not undone: the save would bring it back. */
  const canUndo = () => {
    const held = heldBy(now.current.attempts);
    const last = undoable.current.at(-1);
    return last !== undefined && Object.entries(last).every(([id, before]) => before || !held.has(id));
  };
  const from = { version: saved.version, minutes: saved.session.minutes };

  return {
    sessionId,
    /** As the API last answered it. */
    saved,
    rows,
    /** Whether this device keeps what is not saved. */
    keeps,
    unsent: rows.filter((row) => row.unsent).length,
    ...saving,
    /** Why it is marked so late, asked once the register has closed. */
    lateReason,
    setLateReason,
    /** Takes over what the API answered to another change of this register, and what is said of it. */
    show,
    /** What was voided last, in words, until something else is done. */
    voided,
    mark: (row: Row, state: MarkState) => putUndoably({ [row.id]: markedAs(row, state, from) }),
    markRestPresent: () =>
      putUndoably(
        Object.fromEntries(
          rows.filter(({ saved, unsent }) => !saved && !unsent).map((row) => [row.id, markedAs(row, 'PRESENT', from)]),
        ),
      ),
    type: (row: Row, fields: Partial<Pick<Mark, 'minutes' | 'reason'>>) =>
      putNow({ [row.id]: typed(row, fields, saved.version) }),
    /** Somebody who came without a booking is there; whoever came late is marked so afterwards. */
    add: (id: string, name: string) =>
      putUndoably({
        [id]: markedAs(newcomer(id, name), 'PRESENT', from),
      }),
    keepAsWalkIn: (row: Row) => row.unsent && putNow({ [row.id]: { ...row.unsent, walkIn: true } }),
    takeBack: (row: Row) => putUndoably({ [row.id]: null }),
    canUndo: canUndo(),
    /** Takes back the last marking and says whose it was. */
    undo: () => {
      if (!canUndo()) return [];
      const last = undoable.current.pop()!;
      put(last);
      return Object.keys(last);
    },
  };
}

export type OpenRegister = ReturnType<typeof useRegister>;

const present = (marks: Record<string, Mark | null | undefined>) =>
  Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark)) as Marks;
