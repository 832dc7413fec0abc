import { inWords as dayInWords } from '../../shared/words.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { ChangeSetting } from './change-setting.js';
import { type Setting, SETTINGS } from './operations.js';

/** What the partnership decided for itself, and who changed what of it. */
export function SettingsPage() {
  const { done, say } = useDone();
  return (
    <Page title="Settings" back={{ to: '/desk', text: 'Steward’s desk' }}>
      {done}
      <p class="govuk-body-l">
        What your partnership decided for itself. A change counts at once, for figures of every day, earlier ones too.
      </p>
      <QueryView query={SETTINGS} variables={{}}>
        {({ partnershipSettings }, again) =>
          partnershipSettings.map((setting) => (
            <section key={setting.setting} class="tv-section" aria-labelledby={setting.setting}>
              <h2 class="govuk-heading-m" id={setting.setting}>
                {setting.name}: {setting.inWords}
              </h2>
              <p class="govuk-body">{setting.about}</p>
              <ChangeSetting
                key={setting.changes.length}
                setting={setting}
                onDone={(words) => {
                  say(words);
                  again();
                }}
              />
              <Changes setting={setting} />
            </section>
          ))
        }
      </QueryView>
      <p class="govuk-body">
        The time zone stays as it was when the partnership was opened: days that are recorded would be others.
      </p>
    </Page>
  );
}

const Changes = ({ setting: { changes, options } }: { setting: Setting }) => {
  const told = (value: string) => options.find((option) => option.value === value)?.name ?? value;
  if (changes.length === 0) return <p class="govuk-body tv-quiet">As it was when the partnership was opened.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map(({ was, becomes, reason, recordedOn, recordedBy }, at) => (
        <li key={changes.length - at}>
          {dayInWords(recordedOn)}: from “{told(was)}” to “{told(becomes)}”, by {recordedBy}. {reason}
        </li>
      ))}
    </ul>
  );
};
