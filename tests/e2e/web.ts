/** The built app as a page on a loopback address, in a browser of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type ElectronApplication, type Page } from 'playwright/test';
import { findBrowser } from '../../scripts/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A running app. */
export type Running = {
  page: Page;
  /** The desktop app’s main process; null on the web. */
  electron: ElectronApplication | null;
  /** The web host’s process; null on the desktop. */
  server: ChildProcess | null;
  /** Ends the process at once, as a crash or a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Does what makes a file appear (a save), and answers the file's path. */
  saveTo(file: string, act: () => Promise<void>): Promise<string>;
  /** From now on nothing really opens outside the app; answers what would have. */
  watchOpened(): Promise<() => Promise<string[]>>;
};

export async function launchWeb(args: string[]): Promise<Running> {
  const server = spawn(process.execPath, [join(ROOT, 'dist/main/web.js'), ...args], {
    env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  const browser = await launchBrowser();
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const end = async (signal: NodeJS.Signals) => {
    await browser.close();
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  return {
    page,
    electron: null,
    server,
    kill: () => end('SIGKILL'),
    async close() {
      // As a reader leaves a page: it is told that it ends, and a browser that stays sends what it says then.
      await page.goto('about:blank').catch(() => {});
      await page.goto(new URL('/left', address).href).catch(() => {});
      await end('SIGTERM');
    },
    async saveTo(file, act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await download.saveAs(file);
      return file;
    },
    async watchOpened() {
      const opened: string[] = [];
      await page.route('**/api/call', (route, request) => {
        const { name, args } = request.postDataJSON() as { name: string; args: { url: string } };
        if (name !== 'app.openExternal') return route.continue();
        opened.push(args.url);
        return route.fulfill({ json: { ok: true, value: null } });
      });
      return async () => opened;
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function addressOf(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    const address = /http:\S+token=\S+/.exec(printed)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The web host ended before it printed its address: ${printed}`);
}
