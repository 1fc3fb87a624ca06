/** The walls around a page of the desktop app, tried from within. docs/SECURITY.md has the list. */
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'desktop', 'A browser has walls of its own'));

test('the preload hands the page two functions, which it cannot change, and no event of Electron’s', async ({
  launch,
}) => {
  const { page } = await launch();
  const pipe = await page.evaluate(() => ({
    keys: Object.keys(window.attache ?? {}),
    isFrozen: Object.isFrozen(window.attache),
    isWritable: Object.getOwnPropertyDescriptor(window, 'attache')?.writable,
  }));
  expect(pipe).toEqual({ keys: ['call', 'listen'], isFrozen: true, isWritable: false });

  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        window.attache?.listen((...given: unknown[]) => resolve(given.map((each) => typeof each))),
      ),
  );
  await page.evaluate(() => window.attache?.call('settings.set', { theme: 'dark' }));
  expect(await told).toEqual(['string', 'object']);
});

test('calls that are unknown or malformed are refused', async ({ launch }) => {
  const { page } = await launch();
  for (const [name, args] of [
    ['app.quit', {}],
    ['__proto__', {}],
    ['library.get', { briefing: { toString: 'x' } }],
    ['library.get', null],
    ['app.openExternal', { url: 'file:///etc/passwd' }],
    ['app.openExternal', { url: 'https://a:b@example.org/' }],
  ] as const) {
    const answer = await page.evaluate(([name, args]) => window.attache?.call(name, args), [
      name,
      args,
    ] as const);
    expect(answer, name).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
  }
});

test('the page stays where it is', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('article').waitFor(); // the first briefing has an address of its own
  const address = page.url();
  for (const target of [
    '/index.html?other',
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
  ]) {
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    expect(page.url(), target).toBe(address);
  }
});

test('the page opens no window, and nothing in the browser', async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  const opened = await app.watchOpened();
  await page.evaluate(() => {
    for (const target of ['https://example.org/', 'mailto:a@example.org', '/index.html', 'about:blank', ''])
      window.open(target);
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  });
  // An answer to a call sent afterwards: what came before has been dealt with.
  await page.evaluate(() => window.attache?.call('app.info', {}));
  expect(await opened()).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

test('the page is granted nothing but to copy text', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
    ];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return [name, state];
    });
    return Object.fromEntries(await Promise.all(asked)) as Record<string, string>;
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  });
});

test('there is no <webview>', async ({ launch }) => {
  const { page } = await launch();
  const isKnown = await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'));
  expect(isKnown).toBe(false);
});
