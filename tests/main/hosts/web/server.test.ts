import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type WebServer } from '../../../../main/hosts/web/server.ts';

let server: WebServer;
let base: URL;
let asked: unknown[];

beforeEach(async () => {
  const pages = mkdtempSync(join(tmpdir(), 'attache-pages-'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Attaché</title>');
  writeFileSync(join(pages, '..', 'secret.txt'), 'secret');
  asked = [];
  server = await serve(
    async (name, args) => {
      asked.push({ name, args });
      return { ok: true, value: 'done' };
    },
    pathToFileURL(pages),
    0,
  );
  base = new URL(server.address);
});
afterEach(() => server.close());

type Reply = { status: number; headers: Record<string, unknown>; body: string };

/** A plain HTTP request: `fetch` would not let a test set Host, Origin or a raw path. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port: base.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
        if (headers.accept === 'text/event-stream')
          server.tell({ name: 'annotations.changed', payload: { briefing: 'b' } });
        if (text.includes('data: ')) response.destroy();
      });
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function cookie(): Promise<string> {
  const { headers } = await ask(`/${base.search}`);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const call = (headers: Record<string, string>) =>
  ask('/api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base.origin, ...headers },
    body: JSON.stringify({ name: 'app.info', args: {} }),
  });

describe('the loopback page', () => {
  it('lets a browser in by its one-time token, once, and keeps it in by a strict cookie', async () => {
    const first = await ask(`/${base.search}`);
    expect(first.status).toBe(303);
    expect(String(first.headers['set-cookie'])).toMatch(
      /^attache-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    );

    const second = await ask(`/${base.search}`);
    expect(second).toMatchObject({ status: 403 });
    expect(second.body).toContain('used already');

    const admitted = await ask('/', {
      headers: { cookie: String(first.headers['set-cookie']).split(';')[0] ?? '' },
    });
    expect(admitted).toMatchObject({ status: 200 });
    expect(admitted.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('lets the same browser reload the address it was let in by', async () => {
    const kept = await cookie();
    expect(await ask(`/${base.search}`, { headers: { cookie: kept } })).toMatchObject({ status: 303 });
  });

  it('answers calls of its own page, and hands events to it', async () => {
    const kept = await cookie();
    expect(await call({ cookie: kept })).toMatchObject({ status: 200, body: '{"ok":true,"value":"done"}' });
    expect(asked).toEqual([{ name: 'app.info', args: {} }]);

    const heard = await ask('/api/events', { headers: { cookie: kept, accept: 'text/event-stream' } });
    expect(heard.body).toContain('data: {"name":"annotations.changed","payload":{"briefing":"b"}}');
  });

  it('refuses a call without the cookie, and with a guessed one', async () => {
    const [name] = (await cookie()).split('=');
    expect(await call({})).toMatchObject({ status: 403 });
    expect(await call({ cookie: `${name}=${'x'.repeat(32)}` })).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it('refuses a page of another origin even with the cookie, as a cross-site request would come', async () => {
    const kept = await cookie();
    expect(await call({ cookie: kept, origin: 'http://evil.example' })).toMatchObject({ status: 403 });
    expect(await call({ cookie: kept, origin: 'null' })).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it('refuses a foreign Host, as DNS rebinding would bring it', async () => {
    const kept = await cookie();
    const host = `evil.example:${base.port}`;
    expect(await call({ cookie: kept, host, origin: `http://${host}` })).toMatchObject({ status: 403 });
    expect(await ask('/', { headers: { cookie: kept, host } })).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it('serves nothing outside its folder', async () => {
    const kept = await cookie();
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/%00']) {
      const reply = await ask(path, { headers: { cookie: kept } });
      expect(reply.status, path).toBe(404);
      expect(reply.body, path).not.toContain('secret');
    }
  });

  it('says what is wrong with a call that is no JSON object', async () => {
    const kept = await cookie();
    const reply = await ask('/api/call', {
      method: 'POST',
      headers: { cookie: kept, origin: base.origin },
      body: 'nonsense',
    });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
  });
});
