/** `webContents`: a page in Chromium, driven over the DevTools protocol. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { chromium, forget, hear, type Json, send } from './chromium.ts';
import { preventable } from './events.ts';
import { ipcMain } from './ipc-main.ts';
import { nativeTheme } from './native-theme.ts';
import { NavigationHistory } from './navigation-history.ts';
import { codec } from './page/codec.ts';
import { BINDING, mainScript, preloadScript, WORLD } from './page/scripts.ts';
import { applyPermissions } from './permissions.ts';
import { fromChromium, handlerFor, toChromium } from './protocol.ts';
import { session } from './session.ts';

export type WebPreferences = {
  preload?: string;
  contextIsolation?: boolean;
  sandbox?: boolean;
  nodeIntegration?: boolean;
  spellcheck?: boolean;
};
type OpenHandler = (details: { url: string }) => { action: 'deny' };
type Paused = {
  requestId: string;
  request: { url: string; method: string };
  resourceType: string;
  frameId: string;
  /** The request that was answered by sending the page here. */
  redirectedRequestId?: string;
};
type Posted = {
  kind: 'invoke' | 'open' | 'context-menu' | 'app-command' | 'preload-error';
  id: number;
  channel: string;
  href: string;
  args: string;
};

const { encode, decode } = codec();
const all = new Set<WebContents>();
let count = 0;

export class WebContents extends EventEmitter {
  readonly id = ++count;
  /** Resolves once the page exists and the preload will run in it. */
  readonly ready: Promise<void>;
  target = '';
  readonly navigationHistory = new NavigationHistory((method, params) => this.#send(method, params));
  readonly #token = `stand-in-${randomUUID()}:`;
  readonly #preload: string;
  #session = '';
  #url = '';
  /** Resolves once the app was told where the page has gone last. */
  #went = Promise.resolve();
  /** The address that the app itself asked for: going there is no navigation of the page's. */
  #expected = '';
  /** Id of the preload's world in the page, by which events reach it. */
  #world: unknown;
  #isDestroyed = false;
  #openHandler: OpenHandler = () => {
    throw new Error('The stand-in opens no windows for pages: set a window open handler that denies');
  };

  static fromDevToolsTargetId(target: string): WebContents | undefined {
    return [...all].find((contents) => contents.target === target);
  }

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    if (!preferences.contextIsolation || !preferences.sandbox || preferences.nodeIntegration) {
      throw new Error('The stand-in models sandboxed windows with context isolation and without Node only');
    }
    if (preferences.spellcheck !== false && process.platform !== 'darwin')
      throw new Error(
        'The stand-in has no network to fetch dictionaries from: turn Chromium’s spell checker off',
      );
    this.#preload = preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8');
    this.ready = this.#create(size);
    all.add(this);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(_policy: string): void {} // there is no network to hide from

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  async loadURL(address: string): Promise<void> {
    await this.ready;
    const url = toChromium(address);
    this.#expected = url.replace(/#.*$/, ''); // as requests have it
    await applyPermissions(this, new URL(url).origin);
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await this.#send('Page.navigate', { url });
    if (errorText) throw new Error(`${String(errorText)} loading '${address}'`);
    if (loaderId !== undefined) await loaded; // there is none when the address differs after # alone
  }

  reload(): void {
    void this.#send('Page.reload');
  }

  /** Told to the app as Electron does: `render-process-gone`. */
  forcefullyCrashRenderer(): void {
    this.#send('Page.crash').catch(() => {}); // what crashes does not answer
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result } = await this.#send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result as Json).value;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#world !== undefined) this.#receive({ channel, args: encode(args) }, this.#world);
  }

  /** Puts a word in place of the one that the last context menu was opened on. */
  replaceMisspelling(text: string): void {
    const expression = `globalThis.__standInReplace(${JSON.stringify(text)})`;
    void this.#send('Runtime.evaluate', { contextId: this.#world, expression });
  }

  /** Asks the page to close, as its window's close button does. */
  close(): void {
    void this.ready.then(() => this.#send('Page.close')).catch(() => {}); // it may be gone before it answers
  }

  /** Closes without asking the page: one that has crashed would never answer. */
  end(): void {
    void this.ready.then(() => send('Target.closeTarget', { targetId: this.target })).catch(() => {});
  }

  /** Told by browser-window.ts when the page is gone. */
  destroyed(): void {
    this.#isDestroyed = true;
    all.delete(this);
    forget(this.#session);
    this.emit('destroyed');
  }

  #send(method: string, params: Json = {}): Promise<Json> {
    return send(method, params, this.#session);
  }

  async #create({ width, height }: { width: number; height: number }): Promise<void> {
    await chromium;
    const made = await send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    this.target = String(made.targetId);
    const attached = await send('Target.attachToTarget', { targetId: this.target, flatten: true });
    this.#session = String(attached.sessionId);
    hear(this.#session, (method, params) => this.#event(method, params));
    await Promise.all([
      this.#send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 0,
        mobile: false,
      }),
      this.#send('Page.enable'),
      this.#send('Inspector.enable'),
      this.#send('Runtime.enable'),
      this.#send('Debugger.enable'),
      this.#send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: mainScript(this.#token) }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(this.#token, this.#preload),
        worldName: WORLD,
      }),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
    nativeTheme.on('updated', () => void this.#followTheme());
    await this.#followTheme();
  }

  #followTheme(): Promise<Json> {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    return this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  #event(method: string, params: Json): void {
    switch (method) {
      case 'Fetch.requestPaused':
        this.#answer(params as Paused).catch((error: unknown) => {
          if (!this.#isDestroyed) process.stderr.write(`stand-in: ${String(error)}\n`);
        });
        break;
      case 'Debugger.paused':
        void this.#tellPath((params.callFrames as { callFrameId: string }[])[0]?.callFrameId ?? '');
        break;
      case 'Runtime.bindingCalled':
        if (params.name === BINDING)
          void this.#posted(JSON.parse(String(params.payload)) as Posted, params.executionContextId);
        break;
      case 'Runtime.executionContextCreated': {
        const { id, name, auxData } = params.context as {
          id: number;
          name: string;
          auxData: { frameId: string };
        };
        if (name === WORLD && auxData.frameId === this.target) this.#world = id;
        break;
      }
      case 'Runtime.executionContextsCleared':
        this.#world = undefined;
        break;
      case 'Inspector.targetCrashed':
        this.#world = undefined;
        this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 });
        break;
      case 'Page.frameNavigated': {
        const {
          url,
          urlFragment = '',
          parentId,
        } = params.frame as { url: string; urlFragment?: string; parentId?: string };
        if (parentId !== undefined) break;
        this.#goes('did-navigate', url + urlFragment);
        break;
      }
      case 'Page.navigatedWithinDocument':
        this.#goes('did-navigate-in-page', String(params.url));
        break;
      case 'Page.loadEventFired':
        void this.#went.then(() => this.emit('did-finish-load', preventable({})));
        break;
    }
  }

  /** In Electron the history has the place when the app is told of it. */
  #goes(event: string, url: string): void {
    const read = () => this.navigationHistory.readSurely();
    this.#went = this.#went.then(read).then(() => {
      this.#url = fromChromium(url);
      this.emit(event, preventable({}), this.#url);
    });
  }

  /** Answers a request of the page: the app's own scheme by its handler; everything else as without a network. */
  async #answer({ requestId, request, resourceType, frameId, redirectedRequestId }: Paused): Promise<void> {
    const address = fromChromium(request.url);
    const isPage = resourceType === 'Document' && request.url !== this.#expected;
    const events = [
      redirectedRequestId === undefined ? 'will-frame-navigate' : 'will-redirect',
      ...(redirectedRequestId === undefined && frameId === this.target ? ['will-navigate'] : []),
    ];
    const isForbidden = isPage && events.some((event) => this.#isForbidden(event, address));
    if (isForbidden || (await isCancelled(address))) {
      await this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const handler = handlerFor(address);
    if (handler !== undefined) {
      const response = await handler(new Request(address, { method: request.method }));
      await this.#send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      });
    } else if (/^(data|blob):/.test(address)) {
      await this.#send('Fetch.continueRequest', { requestId });
    } else {
      await this.#send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    }
  }

  /** `webUtils.getPathForFile` answers at once: it stops where the path is wanted (page/preload-world.ts) until this has set it. */
  async #tellPath(callFrameId: string): Promise<void> {
    const evaluate = (expression: string) =>
      this.#send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
    const { result } = await evaluate('file');
    const { path } = await this.#send('DOM.getFileInfo', { objectId: (result as Json).objectId });
    await evaluate(`answer.path = ${JSON.stringify(path)}`);
    await this.#send('Debugger.resume');
  }

  #isForbidden(name: string, address: string): boolean {
    const event = preventable({ url: address });
    this.emit(name, event, address);
    return event.defaultPrevented;
  }

  async #posted({ kind, id, channel, href, args }: Posted, world: unknown): Promise<void> {
    const values = decode(args) as unknown[];
    if (kind === 'preload-error') {
      process.stderr.write(`Unable to load preload script: ${String(values[0])}\n`);
    } else if (kind === 'context-menu') {
      this.emit('context-menu', preventable({}), values[0]);
    } else if (kind === 'app-command') {
      this.emit('-app-command', values[0]);
    } else if (kind === 'open') {
      this.#openHandler({ url: fromChromium(String(values[0])) });
    } else {
      const event = { sender: this, senderFrame: { url: fromChromium(href), parent: null } };
      const answer = await ipcMain.invoked(channel, event, values).then(
        (value) => ({ value: encode(value) }),
        (error: unknown) => ({ error: String(error) }),
      );
      this.#receive({ id, channel, ...answer }, world);
    }
  }

  #receive(message: Json, world: unknown): void {
    const expression = `globalThis.__standInReceive?.(${JSON.stringify(JSON.stringify(message))})`;
    this.#send('Runtime.evaluate', { contextId: world, expression }).catch(() => {}); // the page went meanwhile
  }
}

function isCancelled(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    session.defaultSession.beforeRequest({ url }, ({ cancel = false }) => resolve(cancel));
  });
}
