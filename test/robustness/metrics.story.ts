import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseConfig } from '@app/database';
import { configuredMetrics, type Metrics } from '@app/metrics';
import { createServer } from '../../apps/api/src/server.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/until.js';
import { childApi } from './child-api.js';
import { type DemoDatabase, demoDatabase, keptIssuer, reach } from './reach.js';

const TOKEN = 'a-token-of-this-test-alone';
let demo: DemoDatabase;
beforeAll(async () => {
  demo = await demoDatabase();
});
afterAll(() => demo.drop());

const scrape = async (url: string, token?: string) => {
  const answer = await fetch(url, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

/* What stands behind the name and labels of one figure. */
const figure = (text: string, name: string, ...labels: string[]) => {
  const line = text.split('\n').find((one) => one.startsWith(name) && labels.every((label) => one.includes(label)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

async function anApi(metrics?: { metrics: Metrics; token?: string }) {
  const database = databaseConfig(demo.url, { DATABASE_POOL_SIZE: '3' });
  const tokens = (await keptIssuer()).rules;
  const app = await createServer({ database, tokens, requestsPerMinute: 1e6, logLevel: 'silent', metrics });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { ...reach(url), url, close: () => app.close() };
}

describe('/metrics', () => {
  it('is not there unless it is asked for', async () => {
    expect(configuredMetrics({})).toBeUndefined();
    const api = await anApi();
    expect((await scrape(`${api.url}/metrics`, TOKEN)).status).toBe(404);
    await api.close();
  });

  it('is for whoever shows the token, beside the API', async () => {
    const api = await anApi(configuredMetrics({ METRICS_TOKEN: TOKEN }));
    for (const wrong of [undefined, '', 'another', `${TOKEN}x`])
      expect(await scrape(`${api.url}/metrics`, wrong)).toMatchObject({
        status: 401,
        text: expect.not.stringContaining('trivium_'),
      });
    expect(await scrape(`${api.url}/metrics`, TOKEN)).toMatchObject({
      status: 200,
      type: expect.stringContaining('text/plain'),
    });
    await api.close();
  });

  it('counts by the question that was asked, however its document is called, and names nobody', async () => {
    const api = await anApi(configuredMetrics({ METRICS_TOKEN: TOKEN }));
    await api.ask('planner', 'query Secretname { closeMatch { inWords } }');
    await api.ask('planner', '{ alias: closeMatch { inWords } }');
    await api.ask('planner', '{ a: closeMatch { inWords } me { name } }');
    await api.ask('planner', '{ noSuchQuestion }');
    await fetch(`${api.url}/no-such-page-of-anybody`);
    const { text } = await scrape(`${api.url}/metrics`, TOKEN);
    const asked = (...labels: string[]) => figure(text, 'trivium_request_duration_seconds_count', ...labels);
    expect(asked('operation="closeMatch"', 'status="2xx"', 'route="/graphql"')).toBe(2);
    expect(asked('operation="several"')).toBe(1);
    expect(asked('operation="unknown"')).toBe(1);
    expect(text).not.toMatch(/Secretname|alias|noSuchQuestion|no-such-page|Okafor|Leeds|partnership=/);
    expect(figure(text, 'trivium_database_connections ')).toBeGreaterThan(0);
    expect(figure(text, 'trivium_database_connections_awaited ')).toBe(0);
    expect(figure(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    await api.close();
  });

  it('has a port of its own, with the mail that waits, and goes with the process', async () => {
    const port = String(await freePort());
    await demo.owner.query(
      `select set_config('app.partnership_id', (select id::text from partnership limit 1), false)`,
    );
    await demo.owner.query(
      `insert into mail (id, address, subject, text) values (gen_random_uuid(), 'ana@example.org', 'A', 'B')`,
    );
    const api = await childApi(demo.url, { METRICS_PORT: port, SMTP_URL: 'smtp://127.0.0.1:1' });
    const url = `http://127.0.0.1:${port}/metrics`;
    await until('the mail to be counted', async () => figure((await scrape(url)).text, 'trivium_mail_waiting ') === 1);
    const { text } = await scrape(url);
    expect(figure(text, 'trivium_mail_oldest_seconds ')).toBeGreaterThan(0);
    expect(figure(text, 'trivium_mail_refused ')).toBe(0);
    expect(text).not.toContain('ana@example.org');
    expect((await scrape(url.replace('/metrics', '/'))).status).toBe(404);
    const exit = await api.end('SIGTERM');
    expect(exit.code).toBe(0);
    await expect(scrape(url)).rejects.toThrow();
  }, 60_000);
});
