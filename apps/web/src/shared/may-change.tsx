import type { ComponentChildren } from 'preact';
import { useMe } from './me.js';

/** What changes one’s own record: not shown to whoever came by an address of their own, who reads it alone. */
export const MayChange = ({ children }: { children: ComponentChildren }) =>
  useMe().ownRecordAlone ? null : <>{children}</>;
