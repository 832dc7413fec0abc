import { useRef } from 'preact/hooks';
import { useMe } from '../me.js';
import { askFile } from '../save-file.js';
import { HeldOfKind, type Kind } from './held-of-kind.js';
import { type Asked, EVERYTHING } from './save-everything.js';

interface Props {
  kinds: readonly Kind[];
  /** Of whom it is: of oneself if left out. */
  asked?: Asked;
}

/** Everything that is held on one person, kind by kind; of a kind that nothing is held of, its name. */
export function EverythingHeld({ kinds, asked = {} }: Props) {
  const { accountId } = useMe();
  const whole = useRef<Promise<readonly Kind[]>>();
  // Each time that it is read whole is on the audit, so it is read once.
  const readAll = () =>
    (whole.current ??= readWhole(asked, accountId).catch((problem: unknown) => {
      whole.current = undefined;
      throw problem;
    }));
  const [held, none] = [kinds.filter(({ count }) => count > 0), kinds.filter(({ count }) => count === 0)];
  return (
    <>
      {held.map((kind) => (
        <HeldOfKind
          key={kind.key}
          kind={kind}
          readAll={async () => (await readAll()).find(({ key }) => key === kind.key)?.latest ?? []}
        />
      ))}
      {none.length > 0 && (
        <p class="govuk-body">Nothing is held of these: {none.map(({ name }) => name.toLowerCase()).join(' · ')}.</p>
      )}
    </>
  );
}

async function readWhole(asked: Asked, accountId: string): Promise<readonly Kind[]> {
  const response = await askFile({ path: EVERYTHING, asked, accountId });
  if (!response.ok) throw new Error('It could not be read whole.');
  return ((await response.json()) as { kinds: readonly Kind[] }).kinds;
}
