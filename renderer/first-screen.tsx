/**
 * The first screen, drawn by the host into the page that it hands out, so that the list stands there before the page's
 * script has been read. The list is drawn by the same components here and there, what stands around it is drawn alike. Its links work as they are; all else waits for the
 * page to draw itself, and then to take this away (ui/first-screen.ts).
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { FirstScreen } from '../shared/contract/first-screen.ts';
import { FirstWindow } from './layout/first-window.tsx';

/** Markup without scripts, styles or anything else that the page's policy refuses. */
export function drawFirstScreen(first: FirstScreen): string {
  return renderToStaticMarkup(
    <Router hook={useHashLocation} ssrPath="/">
      <FirstWindow {...first} />
    </Router>,
  );
}
