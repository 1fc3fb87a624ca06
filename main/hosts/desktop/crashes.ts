/** Pages that crash or stop answering: logged, told in the system's own dialog, and a way to go on. */
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { Log } from '../../platform.ts';

/** Watches every page that is made from now on. */
export function watchPages(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('render-process-gone', (_gone, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      log.error(`The page’s process is gone: ${reason} (${exitCode})`);
      void askAfterCrash(contents).then((isToLoad) => (isToLoad ? contents.reload() : close(contents)));
    });
    contents.on('unresponsive', () => {
      log.warn('The page does not answer');
      const recovery = new AbortController();
      const recovered = () => recovery.abort();
      contents.once('responsive', recovered);
      void askWhileHanging(contents, recovery.signal)
        .then((isToStop) => isToStop && contents.forcefullyCrashRenderer())
        .finally(() => contents.off('responsive', recovered));
    });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error(`A process of the app is gone: ${type}, ${reason} (${exitCode})`);
  });
}

function askAfterCrash(contents: WebContents): Promise<boolean> {
  return ask(contents, {
    message: 'The page of Attaché has crashed.',
    detail: 'Your annotations, notes and settings are kept. Load the page again to go on where you were.',
    buttons: ['Load again', 'Close the window'],
  });
}

/** `recovery` takes the question away, whose first answer would stop a page that is well again. */
function askWhileHanging(contents: WebContents, recovery: AbortSignal): Promise<boolean> {
  return ask(contents, {
    signal: recovery,
    message: 'The page of Attaché does not answer.',
    detail: 'You can wait for it, or stop it and then load it again. What you have saved is kept.',
    buttons: ['Stop the page', 'Wait'],
  });
}

/** Whether the first button was pressed. */
async function ask(
  contents: WebContents,
  question: { message: string; detail: string; buttons: [string, string]; signal?: AbortSignal },
): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) return false;
  const options = {
    type: 'error' as const,
    title: 'Attaché',
    ...question,
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await dialog.showMessageBox(window, options);
  return response === 0;
}

function close(contents: WebContents): void {
  BrowserWindow.fromWebContents(contents)?.destroy();
}
