import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { meaningOf, needsMinutes, needsReason, type MarkState, type Row } from './marks.js';
import { fieldOf } from './sending.js';
import type { OpenRegister } from './use-register.js';

/** Letters and arrows inside the register: marks, and from one person to the next. */
export function useKeys(register: OpenRegister, room: RefObject<HTMLElement>) {
  /* Whose turn it is once this marking is on the page: the field may not be there before. */
  const next = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    next.current?.();
    next.current = null;
  });

  const people = () => [...(room.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
  const goTo = (id?: string) => {
    next.current = () => focusMarks(people().find(({ dataset }) => dataset.person === id));
  };

  const goToSave = () => room.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
  const goToResult = () => room.current?.querySelector<HTMLElement>('[role=status]')?.focus();

  function move(from: HTMLElement, by: 1 | -1) {
    const all = people();
    const at = all.indexOf(from) + by;
    if (at < all.length) focusMarks(all[at]);
    else goToSave();
  }

  /* To the minutes or the reason, so that what is typed next goes there and marks nobody. */
  function goToMore({ id, walkIn }: Pick<Row, 'id' | 'walkIn'>, state: MarkState) {
    const { minutes, reason } = fieldOf(id);
    if (needsMinutes(state)) next.current = () => select(minutes);
    else if (needsReason(state, walkIn)) next.current = () => select(reason);
  }

  /* With an arrow one passes through the marks; any other way of choosing one is meant. */
  const isPassing = useRef(false);
  const onChosen = (row: Row, state: MarkState) => {
    if (!isPassing.current) goToMore(row, state);
    register.mark(row, state);
  };

  function mark(person: HTMLElement, state: MarkState) {
    const row = register.rows.find(({ id }) => id === person.dataset.person)!;
    goToMore(row, state);
    register.mark(row, state);
    if (!next.current) move(person, 1);
  }

  function whileTyping(event: KeyboardEvent, person: HTMLElement) {
    if (event.key === 'Escape') return focusMarks(person);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    move(person, 1);
  }

  function onKeyDown(event: KeyboardEvent) {
    isPassing.current = event.key.startsWith('Arrow');
    const target = event.target as HTMLElement;
    const person = target.closest<HTMLElement>('[data-person]');
    if (event.ctrlKey || event.metaKey || event.altKey || !person || !(target instanceof HTMLInputElement)) return;
    if (target.type !== 'radio') return whileTyping(event, person);
    const meaning = meaningOf(event.key);
    if (!meaning) return;
    event.preventDefault();
    if (meaning === 'undo') return goTo(register.undo()[0]);
    if ('move' in meaning) return move(person, meaning.move);
    mark(person, meaning.mark);
  }

  const onKeyUp = () => {
    isPassing.current = false;
  };

  return { onKeyDown, onKeyUp, onChosen, goTo, goToMore, goToSave, goToResult };
}

/* Focus goes to the mark somebody has, else to the first; it marks nothing by itself. */
const focusMarks = (person?: HTMLElement) =>
  (person?.querySelector<HTMLElement>('input:checked') ?? person?.querySelector<HTMLElement>('input'))?.focus();

/** To a field, with what stands in it to be typed over. */
export function select(id: string) {
  const field = document.getElementById(id) as HTMLInputElement | null;
  field?.focus();
  field?.select();
}
