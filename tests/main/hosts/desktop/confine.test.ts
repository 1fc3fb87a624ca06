import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { confinePages, confineSession, pagePreferences } from '../../../../main/hosts/desktop/confine.ts';
import { app, session } from './electron.ts';

vi.mock('electron', () => import('./electron.ts'));

const { defaultSession } = session;

beforeAll(() => {
  confinePages();
  confineSession();
});

/** A page as Electron tells the app of it; what it tries is answered by whether it was prevented. */
class Page extends EventEmitter {
  opened: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  webRtc = 'default';
  setWindowOpenHandler(handler: Page['opened']): void {
    this.opened = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  isPrevented(name: string): boolean {
    let prevented = false;
    this.emit(name, { preventDefault: () => (prevented = true) });
    return prevented;
  }
}

function newPage(): Page {
  const page = new Page();
  app.emit('web-contents-created', {}, page);
  return page;
}

describe('a page’s preferences', () => {
  it('are a sandbox without Node, with every wall of a browser', () => {
    const { preload, ...walls } = pagePreferences(new URL('preload.cjs', import.meta.url));
    expect(preload).toMatch(/preload\.cjs$/);
    expect(walls).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      devTools: false,
    });
    expect(walls).not.toHaveProperty('enableBlinkFeatures');
  });

  it('has developer tools where the app is not packaged', () => {
    app.isPackaged = false;
    expect(pagePreferences(new URL('preload.cjs', import.meta.url)).devTools).toBe(true);
    app.isPackaged = true;
  });
});

describe('a page', () => {
  it('is sandboxed, whoever opens it', () => {
    expect(app.isSandboxEnabled).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'may not go elsewhere (%s)',
    (event) => expect(newPage().isPrevented(event)).toBe(true),
  );

  it('may open no window, and nothing in the browser by the way', () => {
    for (const url of ['https://example.org/', 'app://bundle/index.html', 'about:blank'])
      expect(newPage().opened({ url })).toEqual({ action: 'deny' });
  });

  it('has no way out beside the requests that are watched', () => {
    expect(newPage().webRtc).toBe('disable_non_proxied_udp');
  });
});

describe('the session', () => {
  const granted = (permission: string): boolean => {
    let answer: boolean | undefined;
    defaultSession.ask('request', {}, permission, (given: boolean) => {
      answer = given;
    });
    expect(defaultSession.ask('check', {}, permission, 'app://bundle')).toBe(answer);
    return answer ?? true;
  };

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
    'midi',
  ])('grants no %s', (permission) => expect(granted(permission)).toBe(false));

  it('lets the reader copy text', () => expect(granted('clipboard-sanitized-write')).toBe(true));

  it('hands out no device, and no picture of the screen', () => {
    expect(defaultSession.ask('device', { deviceType: 'usb' })).toBe(false);
    const answer = vi.fn();
    defaultSession.ask('display', {}, answer);
    expect(answer).toHaveBeenCalledWith(null);
  });

  const isCancelled = (url: string): boolean => {
    let cancelled: boolean | undefined;
    defaultSession.ask('onBeforeRequest', { url }, ({ cancel }: { cancel: boolean }) => {
      cancelled = cancel;
    });
    return cancelled ?? false;
  };

  it.each([
    'http://example.org/',
    'https://example.org/a.png',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://bundle.example.org/',
    'app://other/index.html',
    'blob:https://example.org/1',
    'chrome://gpu',
  ])('fetches nothing from %s', (url) => expect(isCancelled(url)).toBe(true));

  it.each(['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,AA=='])(
    'loads what is our own: %s',
    (url) => expect(isCancelled(url)).toBe(false),
  );

  const isSaved = (url: string): boolean => {
    const event = { preventDefault: vi.fn() };
    defaultSession.emit('will-download', event, { getURL: () => url });
    return event.preventDefault.mock.calls.length === 0;
  };

  it('saves what the page made, and nothing else', () => {
    expect(isSaved('blob:app://bundle/1')).toBe(true);
    expect(isSaved('https://example.org/setup.exe')).toBe(false);
    expect(isSaved('blob:https://example.org/1')).toBe(false);
  });
});
