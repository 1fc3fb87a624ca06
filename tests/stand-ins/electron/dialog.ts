/** `dialog`: nobody is there to answer one, so that a spec puts its answer in place of the method, or hears of it. */
export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
};

function unanswered(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`dialog.${name} was opened, and the spec gave no answer to it`));
}
