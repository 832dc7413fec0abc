import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Posted {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const agent = new Agent({ keepAlive: true });

/** Posts JSON, as it is or to be written out, by a quarter of the work of `fetch`: a suite sends thousands. */
export function post(
  url: string,
  token: string | undefined,
  body: string | object,
  others: Record<string, string> = {},
): Promise<Posted> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(sent),
    ...(token && { authorization: `Bearer ${token}` }),
    ...others,
  };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    asking.on('error', reject);
    asking.end(sent);
  });
}
