import { useEffect } from 'react';
import { useClient } from '../../client/index.ts';

/** Tells the services once that the list, when it is there, has been drawn: what can wait for that begins then. */
export function useFirstDrawing(isListThere: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (!isListThere || wasTold) return;
    wasTold = true;
    // The first frame draws what is there now; when the second begins, the first is on the screen.
    const tell = () => client.call('app.drawn', times()).catch(() => {}); // unheard, it begins a little later
    requestAnimationFrame(() => requestAnimationFrame(tell));
  }, [isListThere, client]);
}

let wasTold = false;

/** In milliseconds since the epoch. */
function times(): { loaded: number; drawn: number } {
  const [page] = performance.getEntriesByType('navigation');
  const loaded = page instanceof PerformanceNavigationTiming ? page.domContentLoadedEventEnd : 0;
  return { loaded: performance.timeOrigin + loaded, drawn: Date.now() };
}
