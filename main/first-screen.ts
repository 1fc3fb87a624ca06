/** The page comes with its first screen drawn, so that the list stands there before the page's script has been read. */
import { setTimeout } from 'node:timers/promises';
import type { FirstScreen } from '../shared/contract/first-screen.ts';
import type { Beforehand } from './pages.ts';
import type { Log } from './platform.ts';
import type { Services } from './services.ts';

/** What draws: the renderer's own components (renderer/first-screen.tsx), which a host hands in. */
export type Drawing = { drawFirstScreen(first: FirstScreen): string };

/** How long the page waits for the library to be listed: one that takes longer shows its list when it has it. */
const PATIENCE_MS = 500;

/**
 * `listed` answers the services when the library is listed; what draws is loaded then, while the page is on its way. Where
 * that fails the answer is null, and the page draws itself.
 */
export function createFirstScreen(
  listed: Promise<Services>,
  load: () => Promise<Drawing>,
  log: Log,
): () => Promise<Beforehand | null> {
  const drawing = listed.then(load);
  drawing.catch(() => {}); // told when it is asked for
  const draw = async (): Promise<Beforehand | null> => {
    const services = await listed;
    const { drawFirstScreen } = await drawing;
    const listing = services.library.listing();
    if (listing.root === '') return null; // it could not be opened
    const settings = services.settings.get();
    const markup = drawFirstScreen({
      'library.list': listing,
      'settings.get': settings,
      'reading.list': services.reading.list(),
      'annotations.counts': services.annotations.counts(),
    });
    return { markup, theme: settings.theme };
  };
  const drawOrTell = () =>
    draw().catch((cause: unknown) => {
      log.error('The first screen cannot be drawn beforehand', cause);
      return null;
    });
  return () => Promise.race([drawOrTell(), setTimeout(PATIENCE_MS, null, { ref: false })]);
}
