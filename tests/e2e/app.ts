/**
 * Starts the built app as a reader would have it, on the host that the running project names, and hands out its page.
 * The specs know no host: what differs (dialogs, downloads, how a process is killed) is in here.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type Browser,
  test as base,
  chromium,
  type ElectronApplication,
  type Page,
} from 'playwright/test';
import { findBrowser } from '../../scripts/browser.ts';

export { expect } from 'playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAND_IN = join(ROOT, 'tests/stand-ins/electron');

export type Host = 'web' | 'desktop';

/** A running app. */
export type Running = {
  page: Page;
  /** Ends the process at once, as a crash or a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Does what makes a file appear (a save), and answers the file's path. */
  saveTo(file: string, act: () => Promise<void>): Promise<string>;
};

type Fixtures = {
  host: Host;
  /** A fresh data folder for this test. */
  data: string;
  /** Starts the app on that data folder; it is closed when the test ends. */
  launch(options?: { library?: string; size?: { width: number; height: number } }): Promise<Running>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its first argument
  host: async ({}, use, info) => use(info.project.name === 'desktop' ? 'desktop' : 'web'),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-spec-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ host, data }, use) => {
    const running: Running[] = [];
    await use(async ({ library, size = { width: 1280, height: 800 } } = {}) => {
      const args = ['--data', data, ...(library === undefined ? [] : ['--library', library])];
      const app = await (host === 'desktop' ? launchDesktop(args) : launchWeb(args));
      running.push(app);
      await app.page.setViewportSize(size);
      await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
      return app;
    });
    for (const app of running) await app.close();
  },
});

async function launchWeb(args: string[]): Promise<Running> {
  const server = spawn(process.execPath, [join(ROOT, 'dist/main/web.js'), ...args], {
    env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(address);
  const end = async (signal: NodeJS.Signals) => {
    await browser.close();
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  return {
    page,
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
    async saveTo(file, act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      await download.saveAs(file);
      return file;
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

async function launchDesktop(args: string[]): Promise<Running> {
  chooseRuntime();
  const app = await _electron.launch({ args: [ROOT, ...args] });
  const page = await app.firstWindow();
  return {
    page,
    async kill() {
      const child = app.process();
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
    async saveTo(file, act) {
      await answerSaveDialog(app, file);
      await act();
      return file;
    },
  };
}

/** Real Electron where its binary is, the stand-in elsewhere: the variable is read by the electron package in this process. */
function chooseRuntime(): void {
  const pathFile = join(ROOT, 'node_modules/electron/path.txt');
  const binary =
    existsSync(pathFile) && join(ROOT, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'));
  if (!binary || !existsSync(binary)) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= STAND_IN;
}

function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}
