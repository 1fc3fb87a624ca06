/** The desktop host: Electron's main process. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createDispatch } from '../../dispatch.ts';
import { createFirstScreen } from '../../first-screen.ts';
import { createHandlers } from '../../handlers.ts';
import { pathsFrom, readLaunchOptions } from '../../launch.ts';
import { createPages } from '../../pages.ts';
import type { Platform } from '../../platform.ts';
import { libraryKey } from '../../services/library/index.ts';
import { createServices } from '../../services.ts';
import { profileStartup, reached } from '../../startup.ts';
import { tellStrayErrors } from '../../stray-errors.ts';
import { describeApp, identifyApp } from './about.ts';
import { menuActions } from './actions.ts';
import { asked, ownArguments } from './arguments.ts';
import { closeBeforeEnd, keepWhatIsTyped } from './closing.ts';
import { complain } from './complain.ts';
import { confinePages, confineSession } from './confine.ts';
import { offerContextMenus } from './context-menu.ts';
import { watchPages } from './crashes.ts';
import { openDrops } from './drops.ts';
import { desktopUpdates } from './help.ts';
import { answerCalls, tellWindows } from './ipc.ts';
import { followMenu } from './menu.ts';
import { createOpener } from './opener.ts';
import { type Handover, hearOpenings } from './openings.ts';
import { desktopPlatform } from './platform.ts';
import { registerScheme, servePages } from './protocol.ts';
import { followRecent } from './recent.ts';
import { tellMissingSandbox } from './sandbox.ts';
import { createSpeller, fetchNoDictionaries } from './spelling.ts';
import { followTheme } from './theme.ts';
import { createWindows, showWindow } from './window.ts';

const PRELOAD = new URL('../preload/preload.cjs', import.meta.url);
const PAGES = new URL('../renderer', import.meta.url);

const args = ownArguments(process.argv, app.isPackaged ? null : app.getAppPath());
const options = readLaunchOptions(args, process.env);
if (options.profileStartup) profileStartup((line) => process.stdout.write(line));
reached('main loaded');
const { library, data, rest } = options;
const toOpen = rest.map((typed) => asked(typed, process.cwd()));
const inbox = hearOpenings(toOpen);
const handover: Handover = {
  open: [...(library === undefined ? [] : [asked(library, process.cwd())]), ...toOpen],
};
// Two processes on one Chromium profile damage it: it belongs to the data folder, and so does the lock.
app.setPath('userData', join(data, 'electron'));

if (app.requestSingleInstanceLock(handover)) {
  registerScheme();
  confinePages();
  identifyApp(process.platform);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  start().catch(giveUp);
} else {
  app.quit();
}

const loadDrawing = () => import('../../../renderer/first-screen.tsx');

async function start(): Promise<void> {
  const platform = desktopPlatform(pathsFrom(import.meta.url, data));
  await run(platform).catch((thrown: unknown) => {
    platform.log.error('Attaché could not start', thrown);
    throw thrown;
  });
}

/** The services are made and the library is listed while Chromium gets ready. */
async function run(platform: Platform): Promise<void> {
  watchPages(platform.log);
  const services = await createServices(platform, tellWindows);
  tellStrayErrors(platform.log, services.troubles);
  tellMissingSandbox(args, platform.log, services.troubles);
  const opening = services.openFirst(library).then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  );
  await app.whenReady();
  const { settings } = services;
  confineSession();
  const listed = opening.then(() => services);
  servePages(createPages(PAGES, createFirstScreen(listed, loadDrawing, platform.log)));
  answerCalls(createDispatch(createHandlers(services, platform), platform.log));
  keepWhatIsTyped();
  fetchNoDictionaries();
  closeBeforeEnd(services, platform.log);

  const theme = followTheme(settings);
  const windows = createWindows({ preload: PRELOAD, dataDir: data, theme, log: platform.log });
  const open = createOpener(services, windows);
  const updates = desktopUpdates(platform.log);
  openDrops(open);
  const recent = () => settings.get().recentLibraries.filter((folder) => libraryKey(folder, data) !== 'home');
  followRecent(settings, recent, app, process.platform, data);
  followMenu(
    { settings, library: services.library, windows, recent },
    menuActions({ services, windows, open, platform, updates }),
  );
  offerContextMenus(
    createSpeller(services, (thrown) => complain(thrown, windows.current() ?? null)),
    platform.log,
  );
  describeApp(data);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows.open();
  });
  app.on('second-instance', () => {
    const window = windows.current();
    if (window) showWindow(window);
  });

  if (inbox.isEmpty()) windows.open();
  reached('window created');
  const failure = await opening;
  if (failure !== null) {
    complain(failure.thrown, windows.current() ?? null);
    await services.openHome();
  }
  inbox.follow(open);
  void updates.offer();
}

/** Without its services there is nothing to show but why. Until the app is ready, Linux shows no box. */
async function giveUp(thrown: unknown): Promise<void> {
  await app.whenReady();
  complain(thrown, null);
  app.exit(3);
}
