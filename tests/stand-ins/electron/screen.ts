/** `screen`: one display, with a bar along its upper edge, until a spec puts its own functions in place of these. */
import { app } from './app.ts';

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 32, width: 1920, height: 1048 },
};

export const screen = {
  getPrimaryDisplay() {
    if (!app.isReady()) throw new Error('The screen module cannot be used before the app is ready');
    return display;
  },
  getAllDisplays: () => [screen.getPrimaryDisplay()],
};
