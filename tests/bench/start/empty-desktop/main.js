/** The least that the desktop host can show: one window with one word, walled as ours is, that says when it was on the screen. */
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, ipcMain } from 'electron';

app.setPath('userData', process.argv.at(-1));
ipcMain.handle('drawn', (_event, at) => {
  for (const stage of ['list painted', 'page drawn'])
    process.stdout.write(`${Math.round(at - performance.timeOrigin)} ms  ${stage}\n`);
});
await app.whenReady();
const window = new BrowserWindow({
  width: 1280,
  height: 800,
  show: false,
  webPreferences: {
    preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    spellcheck: false,
  },
});
window.once('ready-to-show', () => window.show());
void window.loadURL('data:text/html,<!doctype html><title>Empty</title><p>Empty</p>');
