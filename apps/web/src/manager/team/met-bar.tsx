interface Props {
  met: { numerator: number | null; base: number | null };
}

const LONG = 120;
const HIGH = 12;

/** Requirements met of those asked: the number, and a bar beside it for the eye. */
export function MetBar({ met: { numerator, base } }: Props) {
  if (numerator === null || base === null) return <p class="govuk-body">Hidden: the numbers are too small to show</p>;
  if (base === 0) return <p class="govuk-body">Nothing is asked that day</p>;
  return (
    <p class="govuk-body tv-met">
      <svg class="tv-met__bar" width={LONG} height={HIGH} viewBox={`0 0 ${LONG} ${HIGH}`} aria-hidden="true">
        <rect class="tv-met__asked" width={LONG} height={HIGH} />
        <rect class="tv-met__met" width={(LONG * numerator) / base} height={HIGH} />
      </svg>
      <span>
        <strong>
          {numerator} of {base}
        </strong>{' '}
        met
      </span>
    </p>
  );
}
