import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright/test';
import { chooseRuntime, ROOT } from './app.ts';
import { expect, test } from './desktop.ts';

/** Answers each question by the one of these buttons that it has, and tells which questions were asked. */
async function answerBy(app: ElectronApplication, ...pressed: string[]) {
  const asked = await app.evaluateHandle(({ dialog }, labels) => {
    const questions: string[] = [];
    const answer = async (_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
      questions.push(message);
      return { response: buttons.findIndex((button) => labels.includes(button)), checkboxChecked: false };
    };
    dialog.showMessageBox = answer as unknown as typeof dialog.showMessageBox;
    return questions;
  }, pressed);
  return () => asked.jsonValue();
}

test.describe('a page that crashes', () => {
  let app: ElectronApplication;
  test.beforeEach(async ({ host, data }) => {
    test.skip(host !== 'desktop', 'A browser tells of its own pages’ crashes');
    chooseRuntime();
    app = await _electron.launch({ args: [ROOT, '--data', data] });
    await (await app.firstWindow()).getByRole('combobox', { name: 'Search the library' }).waitFor();
  });
  test.afterEach(({ host }) => (host === 'desktop' ? app.close() : undefined));

  const crash = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  const text = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );

  test('is told of, logged, and loads again', async ({ data }) => {
    const asked = await answerBy(app, 'Load again');
    await crash();
    await expect.poll(asked).toEqual(['The page of Attaché has crashed.']);
    await expect.poll(text, { timeout: 30_000 }).toContain('Getting started');
    expect(readFileSync(join(data, 'logs/attache.log'), 'utf8')).toContain('The page’s process is gone');
  });

  test('can be closed instead', async () => {
    await answerBy(app, 'Close the window');
    const ended = app.waitForEvent('close');
    await crash();
    await ended;
  });

  test('that answers again is asked about no longer', async () => {
    const answered = app.evaluate(({ BrowserWindow, dialog }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      return new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          const { message, cancelId = 0, signal } = args.at(-1) as Electron.MessageBoxOptions;
          const gone = new Promise((abort) => signal?.addEventListener('abort', abort));
          setTimeout(() => page?.emit('responsive'));
          await gone; // as Electron has it: the box goes, and was cancelled
          resolve(message);
          return { response: cancelId, checkboxChecked: false };
        };
        page?.emit('unresponsive');
      });
    });
    expect(await answered).toBe('The page of Attaché does not answer.');
    expect(await text()).toContain('Getting started');
  });

  test('because it was stopped while it did not answer loads again', async () => {
    const asked = await answerBy(app, 'Stop the page', 'Load again');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive');
    });
    await expect
      .poll(asked)
      .toEqual(['The page of Attaché does not answer.', 'The page of Attaché has crashed.']);
  });
});

test('a process that is gone is logged, and an error that nobody caught is told as well', async ({
  start,
  data,
}) => {
  const { app, page } = await start();
  await app.evaluate(({ app: electron }) => {
    electron.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 7 });
    electron.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 });
    setTimeout(() => Promise.reject(new Error('a note that nobody else may read')));
  });
  await expect(
    page.getByRole('alert').filter({ hasText: 'Something went wrong inside Attaché' }),
  ).toBeVisible();
  const log = readFileSync(join(data, 'logs/attache.log'), 'utf8');
  expect(log).toContain('A process of the app is gone: GPU, crashed (7)');
  expect(log).toContain('An error that nobody caught (Error');
  expect(log).not.toMatch(/Utility|nobody else/);
});
