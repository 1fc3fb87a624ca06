/** What a start tells the system, which no page shows. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';

/** Electron as far as a start needs it. What it is told is written down in its order; the rest it is asked for is answered. */
const { told, electron } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const told: [name: string, ...args: unknown[]][] = [];
  const recorder = <T extends object>(answers: T): T =>
    new Proxy(answers, {
      get: (target, name) =>
        Reflect.get(target, name) ?? ((...args: unknown[]) => void told.push([String(name), ...args])),
    });
  class BrowserWindow extends EventEmitter {
    static getFocusedWindow = () => null;
    static getAllWindows = () => [];
    loadURL = async () => {};
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getVersion: () => '1.2.3',
    requestSingleInstanceLock: () => true,
    whenReady: async () => void told.push(['whenReady']),
  });
  const electron = {
    app: recorder(app),
    BrowserWindow,
    dialog: recorder({}),
    ipcMain: recorder({}),
    Menu: recorder({}),
    nativeTheme: recorder(new EventEmitter()),
    protocol: recorder({}),
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    session: { defaultSession: recorder(Object.assign(new EventEmitter(), { webRequest: recorder({}) })) },
    shell: recorder({}),
  };
  return { told, electron };
});
vi.mock('electron', () => electron);
vi.mock('../../../../main/services.ts', async (original) => {
  const { createServices } = await original<typeof import('../../../../main/services.ts')>();
  const noteClose: typeof createServices = async (...args) => {
    const services = await createServices(...args);
    const close = () => {
      told.push(['close']);
      return services.close();
    };
    return { ...services, close };
  };
  return { createServices: noteClose };
});

const ofThat = (name: string) => told.filter(([said]) => said === name).map(([, ...args]) => args);

it('a start says who the app is, before it is ready, and in About; at the end the services are closed', async () => {
  const data = mkdtempSync(join(tmpdir(), 'attache-start-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(join(data, 'sea'));
  writeFileSync(join(data, 'sea', 'tides.md'), '# Tides\n');
  process.argv = ['/opt/attache', '--data', data, '--library', join(data, 'sea')];
  Object.assign(process, { resourcesPath: data });
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  await import('../../../../main/hosts/desktop/index.ts');
  await expect.poll(() => ofThat('addRecentDocument'), { timeout: 20_000 }).toEqual([[join(data, 'sea')]]);

  const { appId } = parse(readFileSync('electron-builder.yml', 'utf8')) as { appId: string };
  expect(ofThat('setAppUserModelId')).toEqual([[appId]]);
  const names = told.map(([name]) => name);
  expect(names.indexOf('setAppUserModelId')).toBeLessThan(names.indexOf('whenReady'));
  expect(ofThat('setAboutPanelOptions')).toEqual([
    [{ applicationName: 'Attaché', applicationVersion: '1.2.3', copyright: expect.stringContaining(data) }],
  ]);

  expect(ofThat('close')).toEqual([]);
  electron.app.emit('will-quit', { preventDefault: () => {} });
  expect(ofThat('close')).toEqual([[]]);
  await expect.poll(() => ofThat('exit')).toEqual([[]]);
});
