import { useState } from 'preact/hooks';
import { saveBlob } from '../ui/files/save-blob.js';
import { useMe } from './me.js';

interface Props {
  /** Where the API makes the file, and what of it is asked. */
  path: string;
  asked: object;
  /** What the file is called, where the API does not say. */
  name?: string;
  text: string;
  isSecondary?: boolean;
}

const FAILED = 'The file could not be made. Try again in a moment.';

/** A file that the API makes, to save: for whoever is signed in on this page. */
export function SaveFile({ path, asked, name = 'file', text, isSecondary = false }: Props) {
  const { accountId } = useMe();
  const [says, setSays] = useState('');
  const save = () => take({ path, asked, name, accountId }).then(setSays, () => setSays(FAILED));
  return (
    <div class="tv-not-printed">
      <button type="button" class={`govuk-button${isSecondary ? ' govuk-button--secondary' : ''}`} onClick={save}>
        {text}
      </button>
      <p class="govuk-body" role="status">
        {says}
      </p>
    </div>
  );
}

interface Asked extends Pick<Props, 'path' | 'asked'> {
  accountId: string;
}

/** What the API makes of it, for this account. */
export const askFile = ({ path, asked, accountId }: Asked): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: { 'content-type': 'application/json', 'trivium-account': accountId },
  });

async function take({ name, ...asked }: Asked & { name: string }): Promise<string> {
  const response = await askFile(asked);
  if (!response.ok) {
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? FAILED;
  }
  saveBlob(nameIn(response.headers.get('content-disposition')) ?? name, await response.blob());
  return 'The file is among your downloads.';
}

function nameIn(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return encoded && decodeURIComponent(encoded);
}
