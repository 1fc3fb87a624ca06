import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch, type Dispatch } from '../../main/dispatch.ts';
import { createHandlers } from '../../main/handlers.ts';
import { serve, type WebServer } from '../../main/hosts/web/server.ts';
import { createPages } from '../../main/pages.ts';
import { createServices, type Services } from '../../main/services.ts';
import type { Told } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/errors.ts';
import { testPlatform } from '../main/platform.ts';
import { checks, type RawCall, SUITE_LIBRARY } from './suite.ts';

const ROOT = new URL('../../', import.meta.url);

/** Services on a fresh library and data folder. */
async function start(tell: (told: Told) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-contract-'));
  const library = join(folder, 'library');
  mkdirSync(library);
  for (const [name, text] of Object.entries(SUITE_LIBRARY)) writeFileSync(join(library, name), text);
  const platform = testPlatform(join(folder, 'data'));
  mkdirSync(platform.paths.data);
  const services = await createServices(platform, tell);
  await services.openLibrary(library);
  await services.library.settled();
  const dispatch = createDispatch(createHandlers(services, platform), platform.log);
  return { services, dispatch, library, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const transports: Record<string, (dispatch: Dispatch) => Promise<{ call: RawCall; close(): Promise<void> }>> =
  {
    'no transport': async (dispatch) => ({ call: dispatch, close: async () => {} }),
    HTTP: async (dispatch) => {
      const server: WebServer = await serve(
        dispatch,
        createPages(new URL('renderer', ROOT), async () => null),
        0,
      );
      const { origin } = new URL(server.address);
      const entry = await fetch(server.address, { redirect: 'manual' });
      const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
      const call: RawCall = async (name, args) => {
        const response = await fetch(`${origin}/api/call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin, cookie },
          body: JSON.stringify({ name, args }),
        });
        return (await response.json()) as Result<unknown>;
      };
      return { call, close: () => server.close() };
    },
  };

describe.each(Object.entries(transports))('the contract over %s', (_name, open) => {
  let started: Awaited<ReturnType<typeof start>>;
  let transport: { call: RawCall; close(): Promise<void> };
  beforeAll(async () => {
    started = await start(() => {});
    transport = await open(started.dispatch);
  });
  afterAll(async () => {
    await transport.close();
    await started.services.close();
    started.remove();
  });

  it.each(Object.entries(checks))('%s', (_check, run) => run(transport.call));
});

describe('events', () => {
  let services: Services | null = null;
  afterAll(() => services?.close());

  it('tell of a file that changed on disk, and the search finds its new text', async () => {
    const told: Told[] = [];
    const started = await start((event) => told.push(event));
    services = started.services;
    told.length = 0;
    writeFileSync(join(started.library, 'tides.md'), '# Tides\n\nNeap and spring.\n');
    await expect.poll(() => told.map(({ name }) => name), { timeout: 10_000 }).toContain('library.changed');
    await services.search.settled();
    const { hits } = await services.search.query({ query: 'neap', limit: 5, typing: false });
    expect(hits.map(({ briefing }) => briefing)).toEqual(['tides']);
    const gone = await services.search.query({ query: 'moon', limit: 5, typing: false });
    expect(gone.hits).toEqual([]);
  });
});
