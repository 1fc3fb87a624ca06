/** Calls and events between the page and the services, for our own page alone. */
import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { Told } from '../../../shared/contract/index.ts';
import { AttacheError, type Result, toFailure } from '../../../shared/errors.ts';
import type { Dispatch } from '../../dispatch.ts';
import { askedBy } from './asking.ts';
import { PAGE_ORIGIN } from './protocol.ts';

/** Answers `attache:call` from a window's own top frame; anyone else is refused before anything is read. */
export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle(
    'attache:call',
    (event, name: unknown, args: unknown): Promise<Result<unknown>> | Result<unknown> =>
      isOurPage(event.senderFrame) ? askedBy(event.sender, () => dispatch(name, args)) : refused(),
  );
}

/** Tells every window. */
export function tellWindows(told: Told): void {
  for (const window of BrowserWindow.getAllWindows()) tellWindow(window, told);
}

export function tellWindow(window: BrowserWindow, told: Told): void {
  window.webContents.send('attache:event', told.name, told.payload);
}

/** Whether a message comes from a window's own top frame, and that shows our page. */
export function isOurPage(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  const address = URL.parse(frame.url);
  return address !== null && `${address.protocol}//${address.host}` === PAGE_ORIGIN;
}

function refused(): Result<never> {
  const error = new AttacheError('untrusted-sender', 'Only Attaché’s own page may ask this.');
  return { ok: false, error: toFailure(error) };
}
