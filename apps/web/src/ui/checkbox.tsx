interface Props {
  id: string;
  name?: string;
  label: string;
  checked: boolean;
  /** For a form that holds it itself; left out, `checked` is how it is at first. */
  fill?: (checked: boolean) => void;
}

/** One thing that is so or not. */
export const Checkbox = ({ id, name, label, checked, fill }: Props) => (
  <div class="govuk-form-group">
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          {...(fill ? { checked } : { defaultChecked: checked })}
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={name}
          onChange={fill && (({ currentTarget }) => fill(currentTarget.checked))}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
      </div>
    </div>
  </div>
);
