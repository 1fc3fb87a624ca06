/** Permissions: Chromium is told beforehand what the app's check handler answers. */
import { send } from './chromium.ts';
import { session } from './session.ts';

/** Electron's name for each, and the DevTools protocol's. */
const PERMISSIONS: [string, string][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
];

/** Grants or denies a page's origin, as Chromium knows it, each of them; a page without an origin is granted nothing as it is. */
export async function applyPermissions(contents: unknown, origin: string): Promise<void> {
  if (origin === 'null') return;
  await Promise.all(
    PERMISSIONS.map(([permission, name]) => {
      const setting = session.defaultSession.check(contents, permission, origin) ? 'granted' : 'denied';
      return send('Browser.setPermission', { permission: { name }, setting, origin });
    }),
  );
}
