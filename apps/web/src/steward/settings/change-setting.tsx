import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { CHANGE_SETTING, type Setting } from './operations.js';

interface Props {
  setting: Setting;
  onDone: (words: string) => void;
}

/** A setting has another value from now on. */
export const ChangeSetting = ({ setting: { setting, name, value, least, most, options }, onDone }: Props) => (
  <ChangeForm
    summary="Change it"
    about={name}
    of={`setting-${setting}`}
    mutation={CHANGE_SETTING}
    read={(form) => ({ input: { setting, value: textIn(form, 'value'), reason: textIn(form, 'reason') } })}
    needs={{ value: { says: 'Enter the new value' }, ...NEEDS_REASON }}
    fieldOf={{ SETTING_INVALID: 'value', SETTING_UNCHANGED: 'value' }}
    button="Change it"
    onDone={({ changePartnershipSetting: changed }) => onDone(`Changed. ${changed.name}: ${changed.inWords}.`)}
  >
    {(field) => (
      <>
        {options.length > 0 ? (
          <SelectField
            {...field('value')}
            label="New value"
            value={value}
            options={options.map((option) => ({ id: option.value, name: option.name }))}
          />
        ) : (
          <TextField
            {...field('value')}
            label="New value"
            hint={least === null ? undefined : `A number from ${least} to ${most}`}
            value={value}
            {...(least !== null && { width: 10 as const })}
          />
        )}
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);
