import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** Gives the page its name once the answer is there. */
export function Named({
  name,
  tell,
  children,
}: {
  name: string;
  tell: (name: string) => void;
  children: ComponentChildren;
}) {
  useEffect(() => tell(name), [name]);
  return <>{children}</>;
}
