import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { registerScheme, servePages } from '../../../../main/hosts/desktop/protocol.ts';
import { createPages } from '../../../../main/pages.ts';
import { registered, served } from './electron.ts';

vi.mock('electron', () => import('./electron.ts'));

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-pages-'));
  const pages = join(folder, 'renderer');
  mkdirSync(pages);
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Attaché</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer-other', 'secret.txt'), 'secret');
  registerScheme();
  servePages(createPages(pathToFileURL(pages), async () => null));
});

const get = async (url: string): Promise<Response> => {
  const serve = served.get('app');
  if (serve === undefined) throw new Error('The scheme app: is not served');
  return await serve(new Request(url));
};

describe('app://', () => {
  it('is an origin of its own with the web’s rules: nothing is bypassed or served without CORS', () => {
    expect(registered).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('serves our page under a policy that lets no script, frame or picture in from elsewhere', async () => {
    const page = await get('app://bundle/index.html');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*|script-src[^;]*(blob:|data:)/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://bundle/../secret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/..%5csecret.txt',
    'app://bundle/%252e%252e/secret.txt',
    'app://bundle/../renderer-other/secret.txt',
    'app://bundle/..%2frenderer-other%2fsecret.txt',
    'app://bundle/%00',
    'app://bundle/%',
    'app://bundle//etc/passwd',
    'app://other/index.html',
  ])('has nothing at %s', async (address) => {
    const reply = await get(address);
    expect(reply.status).toBe(404);
    expect(await reply.text()).not.toContain('secret');
  });
});
