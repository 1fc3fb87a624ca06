/** Rectangles of the screen, in its own units (device-independent pixels), as Electron has them. */
export type Rectangle = { x: number; y: number; width: number; height: number };

const FIRST_SIZE = { width: 1280, height: 800 };

/**
 * Where a window goes: where it was left, on the display that shows most of it. Where that display is gone or has become
 * smaller, the window comes back onto one that is there, whole. One that was never placed (`null`) goes to the middle of
 * the first. `workAreas` holds at least one display without its bars, the main one first.
 */
export function placeWindow(left: Rectangle | null, workAreas: Rectangle[]): Rectangle {
  const area = left === null ? workAreas[0] : mostOf(left, workAreas);
  if (area === undefined) throw new Error('There is no display to place a window on');
  const { x, y, width, height } = left ?? middleOf(area);
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    x: clamp(x, area.x, area.x + area.width - size.width),
    y: clamp(y, area.y, area.y + area.height - size.height),
    ...size,
  };
}

function middleOf(area: Rectangle): Rectangle {
  return {
    x: area.x + Math.round((area.width - FIRST_SIZE.width) / 2),
    y: area.y + Math.round((area.height - FIRST_SIZE.height) / 2),
    ...FIRST_SIZE,
  };
}

function mostOf(wanted: Rectangle, areas: Rectangle[]): Rectangle | undefined {
  return areas.toSorted((a, b) => overlap(wanted, b) - overlap(wanted, a))[0]; // the main one, when none shows any of it
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
