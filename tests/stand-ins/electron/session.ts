/** `session`: what the app decides about permissions, requests and downloads is asked when a page wants one. */
import { EventEmitter } from 'node:events';

type Decide = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;
type Check = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;

class Session extends EventEmitter {
  /** Electron grants whatever the app does not decide about. */
  check: Check = () => true;
  beforeRequest: BeforeRequest = (_details, callback) => callback({});
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener;
    },
  };

  setPermissionCheckHandler(check: Check): void {
    this.check = check;
  }

  /** As the app has set it; a spec looks. */
  spellCheckerEnabled = true;
  /** Chromium's own place, as in Electron. */
  dictionaryAddress = 'https://redirector.gvt1.com/edgedl/chrome/dict/';

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  setSpellCheckerDictionaryDownloadURL(address: string): void {
    this.dictionaryAddress = new URL(address).href;
  }

  setPermissionRequestHandler(_decide: Decide): void {} // what was checked and refused is not asked for again
  setDevicePermissionHandler(_decide: () => boolean): void {} // headless Chromium has no devices
  setDisplayMediaRequestHandler(_answer: unknown): void {} // nor a screen
}

export const session = { defaultSession: new Session() };
