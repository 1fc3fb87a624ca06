/** The renderer's files under app://bundle/, so that the page has an origin of its own and no access to file://. */
import { protocol } from 'electron';
import type { Page } from '../../pages.ts';

export const PAGE_ORIGIN = 'app://bundle';

/**
 * Whether a page may load an address: our own files, and what the page made itself (the preview of a logo, a file to be
 * saved). `devtools:` is Chromium's own page, and closed in the packaged app.
 */
export function isOurAddress(address: string): boolean {
  return [`${PAGE_ORIGIN}/`, `blob:${PAGE_ORIGIN}/`, 'data:', 'devtools://'].some((start) =>
    address.startsWith(start),
  );
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the renderer's files: `pages` answers them by URL path. */
export function servePages(pages: (urlPath: string) => Promise<Page>): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'bundle') return new Response('Not found', { status: 404 });
    const { status, headers, body } = await pages(pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
