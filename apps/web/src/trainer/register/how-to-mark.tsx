import { Disclosure } from '../../ui/disclosure.js';

/** The keys, for whoever wants them; everything works without. */
export const HowToMark = () => (
  <Disclosure summary="Mark by keyboard" class="tv-not-printed">
    <p class="govuk-body">With one of the people in focus:</p>
    <dl class="tv-keys">
      <Key keys="P" does="present, and on to the next person" />
      <Key keys="L" does="late: check the minutes, then Enter for the next person" />
      <Key keys="E" does="left early: check the minutes, then Enter" />
      <Key keys="A" does="absent: type the reason, then Enter" />
      <Key keys="↑ ↓" does="the person before or after" />
      <Key keys="← →" does="another mark for the same person" />
      <Key keys="Esc" does="from minutes or reason back to the marks" />
      <Key keys="U" does="undo the last mark" />
    </dl>
    <p class="govuk-body">After the last person comes “Save”. Letters mark only here, never while you type.</p>
  </Disclosure>
);

const Key = ({ keys, does }: { keys: string; does: string }) => (
  <div>
    <dt>
      <kbd>{keys}</kbd>
    </dt>
    <dd>{does}</dd>
  </div>
);
