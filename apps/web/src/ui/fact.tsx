import type { ComponentChildren } from 'preact';

/** One fact with its name, in a `dl` of class tv-facts. */
export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
