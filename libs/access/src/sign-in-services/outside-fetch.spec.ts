import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { InsideAddress, lookupOutside, outsideFetch, refuseInside } from './outside-fetch.js';

const nowhere = () => false;

describe('an address that a steward names', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ])('is refused as %s', (host) =>
    expect(() => refuseInside(new URL(`https://${host}/`), nowhere)).toThrow(InsideAddress),
  );

  it.each([
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[::10.0.0.1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'a.localhost.',
  ])('is refused as %s', (host) =>
    expect(() => refuseInside(new URL(`https://${host}/`), nowhere)).toThrow(InsideAddress),
  );

  it('is refused without https, unless it is a test’s own', () => {
    expect(() => refuseInside(new URL('http://login.example/'), nowhere)).toThrow(InsideAddress);
    expect(() => refuseInside(new URL('http://inside.example/'), () => true)).toThrow(InsideAddress);
    refuseInside(new URL('http://127.0.0.1/'), () => true);
  });

  it.each(['https://login.example/', 'https://8.8.8.8/', 'https://[2001:4860:4860::8888]/'])('is taken as %s', (url) =>
    refuseInside(new URL(url), nowhere),
  );

  it('is refused where its name leads inside, when the connection is made', async () => {
    const looked = (isAllowed: () => boolean) =>
      new Promise((done) =>
        lookupOutside(isAllowed)('localhost', { all: true }, (error, found) => done(error ?? found)),
      );
    expect(await looked(nowhere)).toBeInstanceOf(InsideAddress);
    expect(await looked(() => true)).toEqual(expect.arrayContaining([expect.objectContaining({ family: 4 })]));
  });
});

describe('what is fetched', () => {
  let close = async () => {};
  afterEach(() => close());

  async function fetched(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const outside = outsideFetch(['127.0.0.1']);
    close = async () => {
      server.close().closeAllConnections();
      await outside.close();
    };
    const response = await outside.fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return `${response.status} ${(await response.text()).length}`;
  }

  it('is read', async () => expect(await fetched((_, response) => response.end('{}'))).toBe('200 2'));

  it('is not followed elsewhere', async () =>
    expect(await fetched((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())).toBe(
      '302 0',
    ));

  it('is given up where it is too large', async () => {
    await expect(fetched((_, response) => response.end('x'.repeat(300_000)))).rejects.toThrow();
  });
});
