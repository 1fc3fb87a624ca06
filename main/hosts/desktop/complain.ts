import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { toFailure } from '../../../shared/errors.ts';

/** Tells the reader in one sentence what did not work, on the window that it concerns. */
export function complain(thrown: unknown, window: BrowserWindow | null): void {
  const { message } = toFailure(thrown);
  const options: MessageBoxOptions = { type: 'error', title: 'Attaché', message };
  if (window === null) dialog.showErrorBox('Attaché', message);
  else void dialog.showMessageBox(window, options);
}
