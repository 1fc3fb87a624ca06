import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

/** Starts the app without a screen and a browser; answers what it printed up to its address. */
async function start(...args: string[]) {
  const data = mkdtempSync(join(tmpdir(), 'attache-start-'));
  const { DISPLAY, WAYLAND_DISPLAY, ELECTRON_OVERRIDE_DIST_PATH, ...env } = process.env;
  const app = spawn(process.execPath, [script, '--data', data, ...args], {
    env: { ...env, ATTACHE_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    app.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });
  let printed = '';
  for await (const chunk of app.stdout) {
    printed += chunk;
    if (/token=\S+\s/.test(printed)) break;
  }
  return { app, printed, address: /http:\S+/.exec(printed)?.[0] ?? '' };
}

it.skipIf(process.platform !== 'linux')(
  'serves the app and says why, where there is no desktop',
  async () => {
    const { app, printed, address } = await start();
    expect(printed).toMatch(/^.*; Attaché opens in the browser instead\.$/m);
    expect((await fetch(address)).status).toBe(200);
    app.kill('SIGTERM');
    expect(await once(app, 'exit')).toEqual([0, null]);
  },
);

it('serves the app without a word when asked to', async () => {
  const { printed, address } = await start('--web');
  expect(printed).toMatch(/^Attaché is open at http:/);
  expect((await fetch(address)).status).toBe(200);
});
