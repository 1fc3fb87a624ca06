import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { createFirstScreen } from '../../main/first-screen.ts';
import { createPages } from '../../main/pages.ts';
import { createServices, type Services } from '../../main/services.ts';
import { testPlatform } from './platform.ts';

const ROOT = new URL('../../', import.meta.url);
const load = () => import('../../renderer/first-screen.tsx');

beforeAll(load); // which compiles it, and a page would not wait for that

/** Services with an open library of these files, a page of the renderer, and what was logged. */
async function open(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-first-'));
  const logged: string[] = [];
  const log = { info() {}, warn() {}, error: (message: string) => void logged.push(message) };
  const platform = testPlatform(join(folder, 'data'), { log });
  for (const name of ['data', 'library']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'library', name), text);
  const services = await createServices(platform, () => {});
  onTestFinished(async () => {
    await services.close();
    rmSync(folder, { recursive: true });
  });
  await services.openLibrary(join(folder, 'library'));
  await services.library.settled();
  return { services, log, logged };
}

/** The page that the host hands out. */
async function page(firstScreen: ReturnType<typeof createFirstScreen>): Promise<string> {
  const { body } = await createPages(
    pathToFileURL(fileURLToPath(new URL('renderer', ROOT))),
    firstScreen,
  )('/');
  return Buffer.from(body).toString();
}

const titles = (html: string) =>
  [...html.matchAll(/<a [^>]*href="#\/briefing\/([^"]+)"/g)].map(([, id]) => id);

it('the page comes with the list in the reader’s order and theme', async () => {
  const { services, log } = await open({
    'old.md': '---\ntitle: Oldest first\ndate: 2020-01-01\n---\n',
    'new.md': '---\ntitle: A new one\ndate: 2024-01-01\ntags: [deal]\n---\n',
  });
  const first = createFirstScreen(Promise.resolve(services), load, log);
  const html = await page(first);
  expect(titles(html)).toEqual(['new', 'old']);
  expect(html).toContain('A new one');
  expect(html).toContain('2 briefings');
  expect(html).toContain('<option value="deal">deal (1)</option>');
  expect(html).toContain('<html lang="en" data-theme="system">');

  await services.settings.set({ sort: 'path', theme: 'sepia' });
  services.markRead({ briefing: 'old', read: true });
  writeFileSync(join(services.library.root(), 'a.md'), '# Just come\n');
  await services.library.refresh(['a.md']);
  const later = await page(first);
  expect(titles(later)).toEqual(['a', 'new', 'old']);
  expect(later.match(/aria-label="Unread"/g)).toHaveLength(2);
  expect(later).toContain('<html lang="en" data-theme="sepia">');
});

it('what stands in a file stays text, and nothing that the page’s policy refuses is in the markup', async () => {
  const { services, log } = await open({
    'x.md': `---\ntitle: 'Cash & $& $\` more'\ndate: 2024-01-01\ntags: ['"><script>alert(2)</script>']\n---\n`,
    'bad.md': '---\ntitle: [unfinished\n---\n',
  });
  const plain = await page(async () => null);
  const html = await page(createFirstScreen(Promise.resolve(services), load, log));
  const scripts = (text: string) => text.match(/<script/g)?.length;
  expect(scripts(html)).toBe(scripts(plain));
  expect(html).not.toMatch(/<img|<style|<[^>]* (style|on\w+)=/);
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;');
  expect(html).toContain('Cash &amp; $&amp; $` more');
});

it('a library without briefings comes with an empty list', async () => {
  const { services, log, logged } = await open({});
  const html = await page(createFirstScreen(Promise.resolve(services), load, log));
  expect(html).toContain('aria-label="Briefings"');
  expect(titles(html)).toEqual([]);
  expect(logged).toEqual([]);
});

it('of a long list comes what a window has room for', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.md`, `# Briefing ${n}\n`]));
  const { services, log } = await open(files);
  const html = await page(createFirstScreen(Promise.resolve(services), load, log));
  expect(titles(html)).toHaveLength(60);
  expect(html).toContain('aria-setsize="200"');
  expect(html).toContain('200 briefings');
});

it('a page whose list takes long, or cannot be drawn, comes without and draws itself', async () => {
  const { services, log, logged } = await open({ 'a.md': '# A\n' });
  const plain = await page(async () => null);
  expect(plain).toContain('<div id="root">');
  const never = new Promise<Services>(() => {});
  expect(await page(createFirstScreen(never, load, log))).toBe(plain);
  expect(logged).toEqual([]);
  const broken = () => Promise.reject(new Error('no such bundle'));
  expect(await page(createFirstScreen(Promise.resolve(services), broken, log))).toBe(plain);
  const wrong = async () => ({
    drawFirstScreen(): string {
      throw new Error('no such component');
    },
  });
  expect(await page(createFirstScreen(Promise.resolve(services), wrong, log))).toBe(plain);
  expect(logged).toEqual(Array(2).fill('The first screen cannot be drawn beforehand'));
});
