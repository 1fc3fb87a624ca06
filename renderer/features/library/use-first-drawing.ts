import { useEffect } from 'react';
import { useClient } from '../../client/index.ts';
import { afterDrawing } from '../../ui/after-drawing.ts';

/** Tells the services once that the list, when it is there, has been drawn: what can wait for that begins then. */
export function useFirstDrawing(isListThere: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (!isListThere || wasTold) return;
    wasTold = true;
    // Unheard, it begins a little later.
    afterDrawing(() => void client.call('app.drawn', times()).catch(() => {}));
  }, [isListThere, client]);
}

let wasTold = false;

/** In milliseconds since the epoch. */
function times(): { loaded: number; drawn: number } {
  const [page] = performance.getEntriesByType('navigation');
  const loaded = page instanceof PerformanceNavigationTiming ? page.domContentLoadedEventEnd : 0;
  return { loaded: performance.timeOrigin + loaded, drawn: Date.now() };
}
