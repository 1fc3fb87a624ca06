import { dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { askingWindow } from './asking.ts';

/** Lets the reader pick files; answers absolute paths, none when they thought better of it. */
export async function chooseFiles(title: string, filters: FileFilter[]): Promise<string[]> {
  const options: OpenDialogOptions = { title, filters, properties: ['openFile', 'multiSelections'] };
  const window = askingWindow();
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return filePaths;
}
