/** What pages of other origins, other programs and other machines try at the loopback page. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

describe('a page elsewhere, in the browser that was let in', () => {
  it('is refused by its origin, whatever it sends along', async () => {
    const { ask, asked, call, enter } = await served();
    const cookie = await enter();
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', '']) {
      expect(await call({ cookie, origin }), origin).toMatchObject({ status: 403 });
      expect(await ask('/api/events', { headers: { cookie, origin } }), origin).toMatchObject({
        status: 403,
      });
    }
    expect(asked).toEqual([]);
  });

  it('is refused a call that does not say where it comes from', async () => {
    const { ask, asked, enter } = await served();
    const headers = { cookie: await enter(), 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'app.info', args: {} });
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await ask('/api/call', { method, headers, body }), method).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it('is refused under a foreign name for this machine, as DNS rebinding brings it', async () => {
    const { ask, asked, base, call, enter } = await served();
    const cookie = await enter();
    for (const name of ['evil.example', 'localhost', '127.0.0.1.evil.example', '0.0.0.0', '[::1]', '127.1']) {
      const host = `${name}:${base.port}`;
      expect(await call({ cookie, host, origin: `http://${host}` }), host).toMatchObject({ status: 403 });
      expect(await ask('/', { headers: { cookie, host } }), host).toMatchObject({ status: 403 });
      // It cannot know the token, and would not get in if it did.
      expect(await ask(`/${base.search}`, { headers: { host } }), host).toMatchObject({ status: 403 });
    }
    expect(await ask('/', { headers: { cookie, host: '127.0.0.1' } })).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it('cannot use what needs no origin: pictures, scripts, links, forms', async () => {
    const { ask, base, enter } = await served();
    const cookie = await enter();
    // A page of another port counts as the same site, and its requests carry the cookie.
    for (const site of ['cross-site', 'same-site'])
      for (const path of ['/', '/api/events', '/api/call', `/${base.search}`]) {
        const reply = await ask(path, { headers: { cookie, 'sec-fetch-site': site } });
        expect(reply.status, `${site} ${path}`).toBe(403);
      }
  });

  it('does not spend the token by leading to it', async () => {
    const { ask, base } = await served();
    const led = await ask(`/${base.search}`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(led.status).toBe(403);
    expect(await ask(`/${base.search}`, { headers: { 'sec-fetch-site': 'none' } })).toMatchObject({
      status: 200,
    });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('cannot call by a type that needs no leave: %j', async (type) => {
    const { asked, call, enter } = await served();
    const cookie = await enter();
    expect(await call({ cookie, 'content-type': type })).toMatchObject({ status: 400 });
    expect(asked).toEqual([]);
  });

  it('gets no leave when it asks for it (CORS preflight)', async () => {
    const { ask, base, enter } = await served();
    const cookie = await enter();
    for (const origin of ['http://evil.example', base.origin]) {
      const headers = { cookie, origin, 'access-control-request-method': 'POST' };
      const reply = await ask('/api/call', { method: 'OPTIONS', headers });
      expect(reply.status).toBe(origin === base.origin ? 405 : 403);
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('opens no web socket', async () => {
    const { ask, base, enter } = await served();
    const cookie = await enter();
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    for (const path of ['/', '/api/events', '/api/call']) {
      const headers = { ...upgrade, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
      const foreign = await ask(path, { headers: { ...headers, cookie, origin: 'http://evil.example' } });
      expect(foreign.status, path).toBe(403);
      const ours = await ask(path, {
        headers: { ...headers, cookie, origin: base.origin, accept: 'text/event-stream' },
      });
      expect(ours.status, path).not.toBe(101);
    }
  });
});

describe('another program on this machine', () => {
  it('gets nothing without the cookie, nor with a guessed one', async () => {
    const { ask, asked, base, call, enter } = await served();
    const [name] = (await enter()).split('=');
    for (const cookie of ['', `${name}=`, `${name}=${'x'.repeat(32)}`, `other=1; ${name}`]) {
      expect(await call({ cookie }), cookie).toMatchObject({ status: 403 });
      for (const path of ['/', '/index.html', '/api/events', `/${base.search}`, '/?token=', '/?token=x'])
        expect(await ask(path, { headers: { cookie } }), `${cookie} ${path}`).toMatchObject({ status: 403 });
    }
    expect(asked).toEqual([]);
  });

  it('is answered before its body is read, and not listened to further', async () => {
    const { base } = await served();
    const socket = await opened(base);
    socket.write(`POST /api/call HTTP/1.1\r\nHost: ${base.host}\r\nContent-Length: 60000000\r\n\r\n{`);
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 403 [\s\S]*connection: close/i);
  });

  it('cannot hold a connection open with headers that never end', async () => {
    const { base } = await served();
    const socket = await opened(base);
    socket.write(`GET / HTTP/1.1\r\nHost: ${base.host}\r\n`);
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('cannot fill the memory with headers', async () => {
    const { ask, enter } = await served();
    const cookie = await enter();
    const headers = { cookie, 'x-much': 'x'.repeat(20_000) };
    expect(await ask('/', { headers })).toMatchObject({ status: 431 });
  });

  it('cannot fill the memory with a body, whether it says how large it is or not', async () => {
    const { asked, base, enter } = await served();
    const cookie = await enter();
    const head = `POST /api/call HTTP/1.1\r\nHost: ${base.host}\r\nOrigin: ${base.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json`;
    const told = await opened(base);
    told.write(`${head}\r\nConnection: close\r\nContent-Length: 70000000\r\n\r\n{`);
    expect(await heard(told, 'limit is 48 MB')).toMatch(/^HTTP\/1\.1 400 /);

    const untold = await opened(base);
    const cutOff = new Promise((resolve) => untold.once('close', resolve));
    const megabyte = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    untold.write(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    for (let sent = 0; sent < 66 && !untold.destroyed; sent++)
      if (!untold.write(megabyte))
        await Promise.race([new Promise((resolve) => untold.once('drain', resolve)), cutOff]);
    await cutOff;
    expect(asked).toEqual([]);
  });

  it('does not stop others by a body that comes slowly', async () => {
    const { base, call, enter } = await served();
    const cookie = await enter();
    const socket = await opened(base);
    const head = [`Host: ${base.host}`, `Origin: ${base.origin}`, `Cookie: ${cookie}`, 'Content-Length: 100'];
    socket.write(
      `POST /api/call HTTP/1.1\r\n${head.join('\r\n')}\r\nContent-Type: application/json\r\n\r\n{`,
    );
    expect(await call({ cookie })).toMatchObject({ status: 200 });
    socket.destroy();
  });

  it.each(['http://[', '//[', '*', 'http://evil.example/', '/\\..\\secret.txt'])(
    'asks in vain for %s',
    async (path) => {
      const { ask, enter } = await served();
      const cookie = await enter();
      expect([400, 403]).toContain((await ask(path)).status);
      const reply = await ask(path, { headers: { cookie } });
      expect(reply.body).not.toContain('secret');
      expect(reply.status).not.toBe(500);
    },
  );
});

describe('another machine', () => {
  it('finds nothing: only this machine’s own address listens', async () => {
    const { base } = await served();
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    const others = addresses.filter(({ address }) => address !== '127.0.0.1');
    for (const { address, scopeid } of others) {
      const host = scopeid ? `${address}%${scopeid}` : address;
      expect(await connects(host, Number(base.port)), host).toBe(false);
    }
    expect(await connects('127.0.0.1', Number(base.port))).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('is not listened for, by the system’s own list', async () => {
    const { base } = await served();
    const port = Number(base.port).toString(16).toUpperCase().padStart(4, '0');
    const lines = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n'));
    const listening = lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${port}`) && state === '0A');
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
  });
});

function opened(base: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(base.port), '127.0.0.1', () => resolve(socket));
    socket.on('error', reject); // once connected: it was cut off, which `close` tells
  });
}

/** What comes until the other side closes, or has said `enough`. */
async function heard(socket: Socket, enough?: string): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (enough !== undefined && text.includes(enough)) break;
  }
  return text;
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
