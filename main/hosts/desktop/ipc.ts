/** Calls and events between the page and the services, for our own page alone. */
import { BrowserWindow, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { Told } from '../../../shared/contract/index.ts';
import { AttacheError, type Result, toFailure } from '../../../shared/errors.ts';
import type { Dispatch } from '../../dispatch.ts';
import { askedBy } from './asking.ts';
import { PAGE_ORIGIN } from './protocol.ts';

/**
 * Answers what a window's own top frame asks on a channel, in its page's name; anyone else is refused before anything is
 * read. This is the one way in: nothing else listens to `ipcMain`.
 */
export function answerPage(
  channel: string,
  answer: (page: WebContents, ...args: unknown[]) => unknown,
): void {
  ipcMain.handle(channel, ({ senderFrame, sender }, ...args: unknown[]) =>
    isOurPage(senderFrame) ? askedBy(sender, () => answer(sender, ...args)) : refused(),
  );
}

/** Answers the calls of the contract. */
export function answerCalls(dispatch: Dispatch): void {
  answerPage('attache:call', (_page, name, args) => dispatch(name, args));
}

/** Tells every window. */
export function tellWindows(told: Told): void {
  for (const window of BrowserWindow.getAllWindows()) tellWindow(window, told);
}

export function tellWindow(window: BrowserWindow, told: Told): void {
  window.webContents.send('attache:event', told.name, told.payload);
}

/** Whether a message comes from a window's own top frame, and that shows our page. */
function isOurPage(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  const address = URL.parse(frame.url);
  return address !== null && `${address.protocol}//${address.host}` === PAGE_ORIGIN;
}

function refused(): Result<never> {
  const error = new AttacheError('untrusted-sender', 'Only Attaché’s own page may ask this.');
  return { ok: false, error: toFailure(error) };
}
