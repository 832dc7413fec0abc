import { useState } from 'preact/hooks';
import { Page } from '../../ui/page.js';
import { type Chosen, ChoosePerson, inSentence } from './choose-person.js';
import { Events } from './events.js';
import type { Search } from './operations.js';
import { SearchForm } from './search-form.js';

/** The audit: who looked at somebody’s record, what somebody did. Nothing of a search stands in the address, which would outlive it. */
export function WhoLookedPage() {
  const [chosen, choose] = useState<Chosen>();
  const [search, setSearch] = useState<Search>();
  const anew = (next?: Chosen) => {
    setSearch(undefined);
    choose(next);
  };
  return (
    <Page title="Who looked, and who did what" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <p class="govuk-body-l">
        Every answer that named a person and every change is kept, with the right by which it was asked. Look here when
        somebody asks, or something seems wrong.
      </p>
      {chosen ? (
        <>
          <h2 class="govuk-heading-l">{inSentence(chosen)}</h2>
          <p class="govuk-body tv-not-printed">
            <button type="button" class="tv-link-button" onClick={() => anew()}>
              Choose somebody else
            </button>
          </p>
          <SearchForm chosen={chosen} search={setSearch} />
          {search && <Events key={JSON.stringify(search)} search={search} of={inSentence(chosen)} />}
        </>
      ) : (
        <ChoosePerson choose={anew} />
      )}
    </Page>
  );
}
