import { useState } from 'preact/hooks';
import { Disclosure } from '../../ui/disclosure.js';
import { QueryView } from '../../ui/query-view.js';
import { WHY_HELD } from './operations.js';

/** Why there is a hold on somebody, told to whoever opens it: the words of a reason stand in no list. */
export function WhyHeld({ of: { id, name } }: { of: { id: string; name: string } }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={`Why there is a hold on ${name}`} onToggle={setOpen}>
      {isOpen && (
        <QueryView query={WHY_HELD} variables={{ id }}>
          {({ recordKept: kept }) => (
            <>
              {kept.holds.map((hold) => (
                <p key={hold.id} class="govuk-body">
                  {hold.reason}
                </p>
              ))}
            </>
          )}
        </QueryView>
      )}
    </Disclosure>
  );
}
