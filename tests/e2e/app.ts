/**
 * Starts the built app as a reader would have it, on the host that the running project names, and hands out its page.
 * The specs know no host: what differs (dialogs, downloads, how a process is killed) is in here.
 */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication } from 'playwright/test';
import { launchWeb, type Running } from './web.ts';

export { expect } from 'playwright/test';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAND_IN = join(ROOT, 'tests/stand-ins/electron');

export type Host = 'web' | 'desktop';

type Fixtures = {
  host: Host;
  /** A fresh data folder for this test; its list is sorted by path, so that the library that came along opens at its article. */
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
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ sort: 'path' }));
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
      await app.page.getByRole('combobox', { name: 'Search the library' }).waitFor(); // the page is drawn by itself
      return app;
    });
    for (const app of running) await app.close();
  },
});

async function launchDesktop(args: string[]): Promise<Running> {
  chooseRuntime();
  const app = await _electron.launch({ args: [ROOT, ...args] });
  const page = await app.firstWindow();
  return {
    page,
    electron: app,
    server: null,
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
    async watchOpened() {
      const opened = await app.evaluateHandle(({ shell }) => {
        const addresses: string[] = [];
        shell.openExternal = async (url) => void addresses.push(url);
        return addresses;
      });
      return () => opened.jsonValue();
    },
  };
}

/** Real Electron where its binary is, the stand-in elsewhere: the variable is read by the electron package in this process. */
export function chooseRuntime(): void {
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
