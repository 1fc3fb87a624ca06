/** The renderer's files, as the desktop (app://) and the web host (http://) both hand them out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of what the renderer is built of. A list of all types takes longer to read than a page to hand out. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** React Aria's one style element (`touch-action` of what can be pressed), by the hash of its text. */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * Nothing but our own files: no inline script, no remote content, no text that becomes markup. The page's own style sheet is in
 * it, and known by its hash (`allowStyles`). `data:` is the reader's logo; workers are pdf.js, from our own files too.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'", // renderer/trusted-types.ts
  'trusted-types default',
  `style-src 'self' ${PRESSABLE_STYLE}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer carries, whatever it is. */
export const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

export type Page = { status: number; headers: Record<string, string>; body: Uint8Array };

/** What stands on the page before its script has run: markup, and the theme that it is seen in. */
export type Beforehand = { markup: string; theme: string };

/** Answers the file for a URL path (`/` is index.html). The page itself comes with its first screen, where there is one. */
export function createPages(
  folder: URL,
  firstScreen: () => Promise<Beforehand | null>,
): (urlPath: string) => Promise<Page> {
  return async (urlPath) => {
    if (urlPath !== '/' && urlPath !== '/index.html') return readPage(folder, urlPath);
    const [page, first] = await Promise.all([readPage(folder, '/index.html'), firstScreen()]);
    const html = Buffer.from(page.body).toString();
    const headers = { ...page.headers, 'content-security-policy': allowStyles(html) };
    if (first === null) return { ...page, headers };
    const drawn = html
      .replace('data-theme="system"', () => `data-theme="${first.theme}"`)
      .replace('<!-- first screen -->', () => `<div id="first-screen">${first.markup}</div>`);
    return { ...page, headers: { ...headers, 'cache-control': 'no-store' }, body: Buffer.from(drawn) };
  };
}

/** The policy for the built page, before anything of the reader's is in it: its own style sheets are let in, and no others. */
function allowStyles(html: string): string {
  const hashes = Array.from(
    html.matchAll(/<style>(.*?)<\/style>/gs),
    ([, css = '']) => ` 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return CONTENT_SECURITY_POLICY.replace("style-src 'self'", (rule) => rule + hashes.join(''));
}

/** Reads the file for a URL path (`/` is index.html) out of `folder`; what lies outside of it is not found. */
async function readPage(folder: URL, urlPath: string): Promise<Page> {
  const root = fileURLToPath(folder);
  const file = normalize(root + sep + decodePath(urlPath === '/' ? '/index.html' : urlPath));
  const body = file.startsWith(root + sep) ? await readFile(file).catch(() => null) : null;
  if (body === null) return { status: 404, headers: secured('text/plain'), body: Buffer.from('Not found') };
  return { status: 200, headers: secured(TYPES[extname(file)] ?? 'application/octet-stream'), body };
}

function secured(type: string): Record<string, string> {
  return { 'content-type': type, ...SECURITY_HEADERS };
}

/** A path that does not decode names no file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/\0';
  }
}
