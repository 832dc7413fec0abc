import { Agent, request } from 'node:http';

/** What is sent to a server, by whom where it asks for that. */
export interface Asked {
  body: string;
  token?: string;
}

/** A client that keeps its connections open. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post({ body, token }: Asked): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (refused(response.statusCode, text))
            reject(new Error(`${this.url} answered ${response.statusCode}: ${text.slice(0, 2_000)}`));
          else resolve(text);
        });
      });
      sent.on('error', reject).end(body);
    });
  }
}

/* GraphQL says what went wrong in a body that begins so, whatever the status. */
const refused = (status: number | undefined, text: string) => status !== 200 || text.startsWith('{"errors"');
