/** A start without Chromium's sandbox: nothing is refused for it, and the reader knows. docs/SECURITY.md, item 4. */
import type { Log } from '../../platform.ts';
import type { Troubles } from '../../services/troubles/index.ts';

/**
 * Tells of it where the app's own arguments ask for it, as the start script of an AppImage does by itself where the system has
 * no user namespaces for it. Chromium's own switches say too much: test runners put one before the folder of an unpackaged app.
 */
export function tellMissingSandbox(args: string[], log: Log, troubles: Troubles): void {
  if (!args.includes('--no-sandbox')) return;
  log.warn('Started with --no-sandbox: pages run without Chromium’s sandbox');
  troubles.add(
    'no-sandbox',
    'Attaché runs without its sandbox: it was started with --no-sandbox, as an AppImage is where the system allows it none. Everything works. But if a briefing could make Attaché run a program of its own, nothing would keep that from your files. The deb package has its sandbox on such systems too.',
  );
}
