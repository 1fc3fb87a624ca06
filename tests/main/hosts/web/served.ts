/** A served page in a folder of its own, and plain HTTP requests to it, of which `fetch` would let a test set nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { serve } from '../../../../main/hosts/web/server.ts';
import { createPages } from '../../../../main/pages.ts';

export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
export type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** Serves until the test is over; `asked` are the calls that got through. */
export async function served() {
  const folder = mkdtempSync(join(tmpdir(), 'attache-pages-'));
  const pages = join(folder, 'renderer');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Attaché</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const asked: unknown[] = [];
  const server = await serve(
    async (name, args) => {
      asked.push({ name, args });
      return { ok: true, value: 'done' };
    },
    createPages(pathToFileURL(pages), async () => null),
    0,
  );
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const base = new URL(server.address);

  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const to = { host: '127.0.0.1', port: base.port, agent: false };
      const sent = request({ ...to, path, method, headers }, (response) => {
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
      sent.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
      });
      sent.end(body);
    });
  }

  return {
    server,
    base,
    asked,
    ask,
    /** Lets a browser in by the token: the cookie that it holds from then on. */
    async enter(): Promise<string> {
      const { headers } = await ask(`/${base.search}`);
      return String(headers['set-cookie']).split(';')[0] ?? '';
    },
    /** A call as our own page sends it, but for what is given. */
    call: (headers: Record<string, string>, body = JSON.stringify({ name: 'app.info', args: {} })) =>
      ask('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: base.origin, ...headers },
        body,
      }),
  };
}
