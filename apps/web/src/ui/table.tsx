import type { ComponentChildren } from 'preact';

interface Props {
  /** Says what the table holds, with its base and date. */
  caption: string;
  hideCaption?: boolean;
  children: ComponentChildren;
}

/** A table that scrolls by itself where it is wider than the screen, by keyboard too. */
export const Table = ({ caption, hideCaption, children }: Props) => (
  <div class="tv-wide" role="region" aria-label={caption} tabIndex={0}>
    <table class="govuk-table">
      <caption class={`govuk-table__caption govuk-table__caption--m${hideCaption ? ' govuk-visually-hidden' : ''}`}>
        {caption}
      </caption>
      {children}
    </table>
  </div>
);
