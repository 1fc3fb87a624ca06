import { dialog, type OpenDialogOptions } from 'electron';
import { askingWindow } from './asking.ts';

/** Lets the reader pick files or folders, on the window that asks; answers absolute paths, none when they thought better of it. */
export async function choose(options: OpenDialogOptions): Promise<string[]> {
  const window = askingWindow();
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return filePaths;
}
