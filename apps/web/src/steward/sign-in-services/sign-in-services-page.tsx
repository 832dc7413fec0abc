import { useState } from 'preact/hooks';
import { momentInWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { type Service, SIGN_IN_SERVICES } from './operations.js';
import { AddService, EndService, TryService } from './service-forms.js';

/** At which organisations people sign in, beside links in their mail. */
export function SignInServicesPage() {
  const { done, say } = useDone();
  // What was typed, a secret among it, stays on no page.
  const [added, setAdded] = useState(0);
  return (
    <Page title="Where people sign in" back={{ to: '/desk', text: 'Steward’s desk' }}>
      {done}
      <p class="govuk-body-l">
        Staff sign in where they do for their other work: at their employer. Whoever has no such employer is sent a link
        by mail, which needs nothing here.
      </p>
      <QueryView query={SIGN_IN_SERVICES} variables={{}}>
        {({ signInServices, me }, again) => {
          const onDone = (words: Parameters<typeof say>[0]) => {
            say(words);
            again();
          };
          const [ended, going] = [true, false].map((is) =>
            signInServices.filter((one) => (one.endedAt !== null) === is),
          );
          return (
            <>
              <AddService
                key={added}
                onDone={(words) => {
                  setAdded(added + 1);
                  onDone(words);
                }}
              />
              {going!.length === 0 && <p class="govuk-inset-text">There is none yet: everybody signs in by mail.</p>}
              {going!.map((service) => (
                <section key={service.id} class="tv-section" aria-label={service.name}>
                  <h2 class="govuk-heading-m">{service.name}</h2>
                  <Facts service={service} />
                  <TryService service={service} onDone={onDone} />
                  <EndService service={service} onDone={onDone} />
                </section>
              ))}
              {going!.length > 0 && (
                <p class="govuk-body">
                  Give your people this address to sign in, on which these organisations are listed:{' '}
                  <span class="tv-long">{`${location.origin}/sign-in?at=${me.partnership.id}`}</span>
                </p>
              )}
              {ended!.length > 0 && <Ended services={ended!} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

const Facts = ({ service }: { service: Service }) => (
  <dl class="tv-facts">
    <Fact name="Issuer">
      <span class="tv-long">{service.issuer}</span>
    </Fact>
    <Fact name="Client id">
      <span class="tv-long">{service.clientId}</span>
    </Fact>
    <Fact name="Redirect URI, for its IT">
      <span class="tv-long">{service.callback}</span>
    </Fact>
    <Fact name="E-mail domains">{service.domains.join(', ') || 'Any; people choose it from a list'}</Fact>
    <Fact name="Added">
      {momentInWords(service.addedAt)}, by {service.addedBy}
    </Fact>
  </dl>
);

const Ended = ({ services }: { services: Service[] }) => (
  <section class="tv-section" aria-labelledby="ended">
    <h2 class="govuk-heading-m" id="ended">
      Ended
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      {services.map(({ id, name, endedAt, endedBy, endedBecause }) => (
        <li key={id}>
          {name}: {momentInWords(endedAt!)}, by {endedBy}. {endedBecause}
        </li>
      ))}
    </ul>
  </section>
);
