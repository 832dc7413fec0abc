import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';

interface Props {
  /** Of the field. */
  id: string;
  /** What the button that opens it says, and of what. */
  action: string;
  of: string;
  /** Answers with what is wrong, or nothing where it was done. */
  voidIt: (reason: string) => Promise<string | undefined>;
}

/** A button that asks why before it voids what is saved. */
export function WhyVoid({ id, action, of, voidIt }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  /* Before the page is drawn: whoever types at once, or presses Enter again, is in the field already. */
  useLayoutEffect(() => {
    if (isOpen) document.getElementById(id)?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <button type="button" class="tv-link-button" ref={opener} onClick={() => setOpen(true)}>
        {action}
        <span class="govuk-visually-hidden"> {of}</span>
      </button>
    );
  async function submit() {
    if (reason.trim().length < 3) return setErrors([{ field: id, says: 'Say why, in three letters or more.' }]);
    const problem = await voidIt(reason.trim());
    if (problem) setErrors([{ field: id, says: problem }]);
  }
  return (
    <div class="tv-why-void" onKeyDown={onEnter(submit)}>
      <TextField
        id={id}
        label={`Why: ${action.toLowerCase()} ${of}`}
        errors={errors}
        value={reason}
        fill={setReason}
        maxLength={500}
      />
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void submit()}>
        {action}
      </button>{' '}
      <button type="button" class="tv-link-button" onClick={() => setOpen(false)}>
        Keep it
      </button>
    </div>
  );
}

/* It stands within the form of a register, which Enter would send and whose keys lead from one person to the next. */
const onEnter = (submit: () => Promise<void>) => (event: KeyboardEvent) => {
  event.stopPropagation();
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  void submit();
};
