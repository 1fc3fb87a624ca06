/** `session`: what the app decides about permissions is kept, and asked when a page wants one. */
type Decide = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;

class Session {
  request: Decide | null = null;

  setPermissionRequestHandler(decide: Decide): void {
    this.request = decide;
  }

  setPermissionCheckHandler(_check: () => boolean): void {} // headless Chromium grants nothing by itself
}

export const session = { defaultSession: new Session() };
