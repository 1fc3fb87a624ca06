import { useEffect, useState } from 'react';
import { useClient, useFirstAnswers } from '../../client/index.ts';
import { afterDrawing } from '../../ui/after-drawing.ts';
import { isFirstScreenThere, leaveFirstScreen } from '../../ui/first-screen.ts';

/**
 * Once the list has been drawn, or cannot be, the first screen that the page came with goes, and the services are told: what
 * can wait for that begins then. Answers whether that is over.
 */
export function useFirstDrawing(): boolean {
  const client = useClient();
  const areKnown = useFirstAnswers();
  const [isOver, setOver] = useState(wasTold);
  useEffect(() => {
    if (!areKnown || wasTold) return;
    wasTold = true;
    const before = paintedBefore();
    // Unheard, it begins a little later.
    afterDrawing(() => {
      leaveFirstScreen();
      setOver(true);
      const drawn = Date.now();
      void client.call('app.drawn', { loaded: loaded(), painted: before ?? drawn, drawn }).catch(() => {});
    });
  }, [areKnown, client]);
  return isOver;
}

let wasTold = false;

/** When the page's document was loaded, in milliseconds since the epoch. */
function loaded(): number {
  const [page] = performance.getEntriesByType('navigation');
  const end = page instanceof PerformanceNavigationTiming ? page.domContentLoadedEventEnd : 0;
  return performance.timeOrigin + end;
}

/** When the list that the page came with was on the screen, in milliseconds since the epoch; undefined when it came without. */
function paintedBefore(): number | undefined {
  if (!isFirstScreenThere()) return;
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint && performance.timeOrigin + paint.startTime;
}
