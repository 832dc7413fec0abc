import { inWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import { ContactForm, NameForm } from './who-forms.js';
import type { SectionProps } from './section-props.js';

/** What they are called, and were; where they are reached; what their employers call them. */
export const WhoTheyAre = (props: SectionProps) => {
  const { email, profession, paid, staffNumbers, formerNames, joined } = props.person;
  // Lists find them by those of joined records as well.
  const numbers = [...staffNumbers, ...joined.flatMap((other) => other.staffNumbers)];
  return (
    <section class="tv-section" aria-label="Who they are">
      <dl class="tv-facts">
        <Fact name="E-mail">{email ?? 'None'}</Fact>
        <Fact name="Professional background">{profession?.name ?? 'Not known'}</Fact>
        <Fact name="Paid or not">{paid ? 'Paid' : 'Volunteer'}</Fact>
        {numbers.map(({ agency, number }) => (
          <Fact key={`${agency.name} ${number}`} name={`Staff number, ${agency.name}`}>
            {number}
          </Fact>
        ))}
      </dl>
      {formerNames.length > 0 && (
        <ul class="govuk-list">
          {formerNames.map(({ name, lastDay, reason }, at) => (
            <li key={at}>
              {lastDay ? `Called ${name} until ${inWords(lastDay)}` : `Was written ${name}`}: {reason}
            </li>
          ))}
        </ul>
      )}
      <NameForm {...props} />
      <ContactForm {...props} />
    </section>
  );
};
