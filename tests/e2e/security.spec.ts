/** What a script could do that got into the page after all: docs/SECURITY.md has the list. */
import { expect, test } from './app.ts';

declare global {
  interface Window {
    ran?: boolean;
    violations?: string[];
  }
}

/** Each tries to run something, to load something, or to send something out; and the rule that it runs into. */
const ATTEMPTS: [name: string, rule: RegExp, act: () => void][] = [
  [
    'a script in the page',
    /^(script-src|require-trusted-types)/,
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    },
  ],
  [
    'a script from elsewhere',
    /^(script-src|require-trusted-types)/,
    () => {
      const script = document.createElement('script');
      script.setAttribute('src', 'https://example.org/a.js');
      document.body.append(script);
    },
  ],
  [
    'text that becomes markup',
    /^require-trusted-types/,
    () => {
      document.createElement('div').innerHTML = '<img src="x" onerror="window.ran = true">';
    },
  ],
  [
    'text that becomes a function',
    /^(script-src|require-trusted-types)/,
    () => setTimeout(() => new Function('window.ran = true')()),
  ],
  [
    'a link that is a script',
    /^(script-src|require-trusted-types)/,
    () => {
      const link = document.createElement('a');
      link.href = 'javascript:window.ran = true';
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a worker from elsewhere',
    /^(worker-src|require-trusted-types)/,
    () => void new Worker('data:,self.ran=1'),
  ],
  [
    'a picture from elsewhere',
    /^img-src/,
    () => {
      new Image().src = 'https://example.org/a.png';
    },
  ],
  ['a request', /^connect-src/, () => void fetch('https://example.org/').catch(() => {})],
  ['a request to another program', /^connect-src/, () => void fetch('http://127.0.0.1:9/').catch(() => {})],
  ['a web socket', /^connect-src/, () => void new WebSocket('wss://example.org/')],
  ['a message on leaving', /^connect-src/, () => void navigator.sendBeacon('https://example.org/', 'words')],
  [
    'a frame',
    /^frame-src/,
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
    },
  ],
  [
    'a plug-in',
    /^(object-src|require-trusted-types)/,
    () => {
      const object = document.createElement('object');
      object.data = 'https://example.org/';
      document.body.append(object);
    },
  ],
  [
    'a form',
    /^form-action/,
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a style',
    /^style-src/,
    () => {
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.head.append(style);
    },
  ],
  [
    'another base for addresses',
    /^base-uri/,
    () => {
      const base = document.createElement('base');
      base.href = 'https://example.org/';
      document.head.append(base);
    },
  ],
];

test('a script that got in can run, load and send nothing', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('article').waitFor(); // the first briefing has an address of its own
  const address = page.url();
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations?.push(event.effectiveDirective);
    });
  });
  for (const [name, rule, act] of ATTEMPTS) {
    await page.evaluate(() => {
      window.violations = [];
    });
    await page.evaluate(act).catch(() => {}); // what is refused throws
    const violations = () => page.evaluate(() => window.violations);
    await expect.poll(violations, name).toContainEqual(expect.stringMatching(rule));
  }
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(page.url()).toBe(address);
});

test('the address that the browser keeps holds no token, and can be come back to', async ({ launch }) => {
  const { page, electron } = await launch();
  test.skip(electron !== null, 'The desktop has no address bar.');
  await page.getByRole('article').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(page.url());
  await page.reload();
  await page.getByRole('article').waitFor();
});

test('the page has nothing of Node’s', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});
