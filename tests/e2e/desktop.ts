/** The desktop app with its main process at hand, for what a page alone cannot show: menu, windows, other programs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { test as base, chooseRuntime, expect, ROOT } from './app.ts';

export { expect } from 'playwright/test';

type Fixtures = {
  /** Starts the app on this test's data folder with further arguments; it is closed when the test ends. */
  start(...args: string[]): Promise<{ app: ElectronApplication; page: Page }>;
};

export const test = base.extend<Fixtures>({
  start: async ({ host, data }, use, info) => {
    info.skip(host !== 'desktop', 'Only the desktop app has it');
    chooseRuntime();
    const running: ElectronApplication[] = [];
    await use(async (...args) => {
      const app = await _electron.launch({ args: [ROOT, '--data', data, ...args] });
      running.push(app);
      const page = await app.firstWindow();
      await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
      return { app, page };
    });
    for (const app of running) await app.close();
  },
});

/** Writes a library of files by name, and answers its folder. */
export function writeLibrary(folder: string, files: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Chooses an item of the menu, as a click does. */
export async function choose(app: ElectronApplication, id: string): Promise<void> {
  const isThere = await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    item?.click();
    return item?.enabled === true;
  }, id);
  expect(isThere, id).toBe(true);
}

/** Has the next dialogs for files and folders answer these paths. */
export async function answerOpenDialog(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths });
  }, filePaths);
}

/** Closes every complaint at once; answers a function that tells what was said so far. */
export async function hearComplaints(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { complaints: heard });
    dialog.showMessageBox = async (...args: unknown[]) => {
      heard.push((args.at(-1) as { message: string }).message);
      return { response: 0, checkboxChecked: false };
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { complaints: string[] }).complaints);
}

/** Starts the app once more, as the system does to open something; it hands over to the one that runs, and ends. */
export async function startAgain(app: ElectronApplication, data: string, ...args: string[]): Promise<void> {
  const second = spawn(app.process().spawnfile, [ROOT, '--data', data, ...args], { stdio: 'inherit' });
  await once(second, 'exit');
}
