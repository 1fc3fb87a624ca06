/**
 * `protocol`: the app's own scheme. Chromium refuses to open app:// unless it is built in, so that app://host/path is
 * served to it as https://host.app.stand-in.localhost/path, and translated back before the app sees it.
 */
type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string; privileges?: { standard?: boolean } }[]): void {
    for (const { scheme, privileges } of list) {
      if (privileges?.standard !== true) throw new Error('The stand-in models standard schemes only');
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!schemes.has(scheme)) throw new Error(`The scheme ${scheme} was not registered`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
};

/** The handler for an address as the app knows it. */
export function handlerFor(address: string): Handler | undefined {
  return handlers.get(address.split(':', 1)[0] ?? '');
}

/** app://bundle/x → https://bundle.app.stand-in.localhost/x */
export function toChromium(address: string): string {
  return address.replace(/^([a-z][a-z\d-]*):\/\/([^/?#]*)/i, (all, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.stand-in.localhost` : all,
  );
}

/** The way back; what a page made itself is named after the page (`blob:app://…`). */
export function fromChromium(address: string): string {
  return address.replace(
    /^(blob:)?https:\/\/([^/]*)\.([a-z][a-z\d-]*)\.stand-in\.localhost(?=[/?#]|$)/,
    (all, made: string | undefined, host: string, scheme: string) =>
      schemes.has(scheme) ? `${made ?? ''}${scheme}://${host}` : all,
  );
}
