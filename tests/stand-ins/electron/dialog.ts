/** `dialog`: nobody is there to answer one, so that a spec puts its answer in place of the method, or hears of it. */
import { app } from './app.ts';

export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  /** Waits for nobody to close it. Linux has no box before the app is ready, and its words go to standard error. */
  showErrorBox(title: string, content: string): void {
    const isBox = app.isReady() || process.platform !== 'linux';
    process.stderr.write(isBox ? `A box “${title}” says: ${content}\n` : `${title}: ${content}\n`);
  },
};

function unanswered(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`dialog.${name} was opened, and the spec gave no answer to it`));
}
