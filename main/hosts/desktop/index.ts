/** The desktop host: Electron's main process. */
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { toFailure } from '../../../shared/errors.ts';
import { createDispatch } from '../../dispatch.ts';
import { createHandlers } from '../../handlers.ts';
import { pathsFrom, readLaunchOptions } from '../../launch.ts';
import { createServices } from '../../services.ts';
import { profileStartup, reached } from '../../startup.ts';
import { tellStrayErrors } from '../../stray-errors.ts';
import { watchPages } from './crashes.ts';
import { answerCalls, tellWindows } from './ipc.ts';
import { setMenu } from './menu.ts';
import { desktopPlatform } from './platform.ts';
import { registerScheme, servePages } from './protocol.ts';
import { confine, openWindow, refusePermissions, showWindow } from './window.ts';

const PRELOAD = new URL('../preload/preload.cjs', import.meta.url);
const PAGES = new URL('../renderer', import.meta.url);

const options = readLaunchOptions(process.argv.slice(1), process.env);
if (options.profileStartup) profileStartup((line) => process.stdout.write(line));
reached('main loaded');
// Two processes on one Chromium profile damage it: it belongs to the data folder, and so does the lock.
app.setPath('userData', join(options.data, 'electron'));

if (app.requestSingleInstanceLock()) {
  registerScheme();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const platform = desktopPlatform(pathsFrom(import.meta.url, options.data));
  watchPages(platform.log);
  const services = await createServices(platform, tellWindows);
  tellStrayErrors(platform.log, services.troubles);
  const handlers = createHandlers(services, platform);
  refusePermissions();
  servePages(PAGES);
  answerCalls(createDispatch(handlers, platform.log));
  setMenu(() => void Promise.resolve(handlers['library.choose']({})).catch(complain));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(PRELOAD);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) showWindow(window);
    const { library } = readLaunchOptions(argv.slice(1), {});
    if (library !== undefined) services.openLibrary(resolve(folder, library)).catch(complain);
  });
  app.on('will-quit', () => void services.close());
  const opened = services.openFirst(options.library);
  openWindow(PRELOAD);
  reached('window created');
  await opened.catch((thrown: unknown) => {
    complain(thrown);
    return services.openHome();
  });
}

function complain(thrown: unknown): void {
  dialog.showErrorBox('Attaché', toFailure(thrown).message);
}

/** Without its services there is nothing to show. */
function giveUp(thrown: unknown): void {
  complain(thrown);
  app.exit(3);
}
