/** The loopback page: the renderer's files, calls by POST /api/call, events by GET /api/events (server-sent events). */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Told } from '../../../shared/contract/index.ts';
import { AttacheError, ERROR_TABLE, type Result, toFailure } from '../../../shared/errors.ts';
import type { Dispatch } from '../../dispatch.ts';
import { type Page, SECURITY_HEADERS } from '../../pages.ts';
import { Guard } from './guard.ts';

/** An import of its names would load Node's own `fetch` and `WebSocket` with them, before the address can be told. */
const { createServer } = process.getBuiltinModule('node:http');

/** A browser on the same machine sends its headers at once; whoever holds a connection open is cut off. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 };

/** An imported document travels as base64 inside JSON; nothing else comes near this. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** A page that hangs must not keep the host from ending. */
const LEAVING_MS = 1_000;

export type WebServer = {
  /** The address that lets one browser in, once. */
  address: string;
  /** Sends an event to every open page. */
  tell(told: Told): void;
  /** Resolves when each open page has kept what is typed and has left, or after a second; nothing is answered any more. */
  close(): Promise<void>;
};

/** Listens on 127.0.0.1 alone, at `port` (0: any that is free). `pages` answers the renderer's files by URL path. */
export async function serve(
  dispatch: Dispatch,
  pages: (urlPath: string) => Promise<Page>,
  port: number,
): Promise<WebServer> {
  const server = createServer(PATIENCE);
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  const guard = new Guard(bound);
  const listeners = new Set<ServerResponse>();

  server.on('request', (request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      send(response, { ok: false, error: toFailure(thrown) });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${bound}`);
    const verdict = guard.judge(request, url?.searchParams.get('token') ?? null);
    if (verdict.kind === 'exchange') {
      response.setHeader('set-cookie', verdict.cookie);
      sendPage(response, await pages('/'), 'no-store');
    } else if (verdict.kind === 'refuse') {
      refuse(response, verdict.why);
    } else if (url === null) {
      response.writeHead(400).end();
    } else if (request.method === 'POST' && url.pathname === '/api/call') {
      const { name, args } = await readCall(request);
      send(response, await dispatch(name, args));
    } else if (request.method === 'GET' && url.pathname === '/api/events') {
      listenTo(response);
    } else if (request.method === 'GET') {
      sendPage(response, await pages(url.pathname), 'no-cache');
    } else {
      response.writeHead(405).end();
    }
  }

  function listenTo(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': listening\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  function tell(told: Told): void {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(told)}\n\n`);
  }

  /** A page leaves by ending its connection for events, and so does one that is closed meanwhile. */
  async function letLeave(): Promise<void> {
    const left = Array.from(
      listeners,
      (listener) => new Promise((resolve) => listener.once('close', resolve)),
    );
    tell({ name: 'app.closing', payload: null });
    await Promise.race([Promise.all(left), setTimeout(LEAVING_MS, null, { ref: false })]);
  }

  return {
    address: `http://127.0.0.1:${bound}/?token=${guard.token}`,
    tell,
    async close() {
      await letLeave();
      const closed = new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** `caching` holds where the page itself says nothing of it. */
function sendPage(response: ServerResponse, { status, headers, body }: Page, caching: string): void {
  response.writeHead(status, { 'cache-control': caching, ...headers }).end(body);
}

function send(response: ServerResponse, result: Result<unknown>): void {
  const status = result.ok ? 200 : ERROR_TABLE[result.error.code].http;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(result));
}

/** Whoever is refused is not listened to either: the rest of the request is not read. */
function refuse(response: ServerResponse, why: string): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${why}\n`);
}

async function readCall(request: IncomingMessage): Promise<{ name: unknown; args: unknown }> {
  // Other types can be sent by a foreign page without asking first (CORS).
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? ''))
    throw new AttacheError('invalid-arguments', 'A call is sent as application/json.');
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) throw tooLarge();
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw tooLarge();
    chunks.push(chunk);
  }
  return parseCall(Buffer.concat(chunks).toString('utf8'));
}

function tooLarge(): AttacheError {
  return new AttacheError('invalid-arguments', 'This document is too large: the limit is 48 MB.');
}

function parseCall(body: string): { name: unknown; args: unknown } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return { name: undefined, args: undefined, ...parsed };
  } catch {
    // falls through to the sentence below: what is no JSON and what is no object are the same mistake
  }
  throw new AttacheError('invalid-arguments', 'A call is a JSON object with a name and arguments.');
}
