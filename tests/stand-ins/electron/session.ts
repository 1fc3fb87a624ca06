/** `session`: what the app decides about permissions is kept, and asked when a page wants one. */
type Decide = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;

class Session {
  request: Decide | null = null;

  setPermissionRequestHandler(decide: Decide): void {
    this.request = decide;
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

  setPermissionCheckHandler(_check: () => boolean): void {} // headless Chromium grants nothing by itself
}

export const session = { defaultSession: new Session() };
