/** What the tests of charts share: a room to draw in, and what is seen in a scene. */
import { expect } from 'vitest';
import type { Room, Scene } from '../../../shared/charts/index.ts';

export const room: Room = {
  width: 640,
  height: 900,
  size: 12,
  measure: (text, size, bold) => [...text].length * size * (bold ? 0.6 : 0.55),
};

export const textsOf = (scene: Scene): string[] =>
  [...scene.behind, ...scene.items.flatMap(({ marks }) => marks)].flatMap((mark) =>
    mark.kind === 'text' ? mark.text : [],
  );

/** Every mark stands within its scene, but for the halo of arrows and caps. */
export function expectInside(scene: Scene): void {
  const slack = room.size;
  for (const mark of [...scene.behind, ...scene.items.flatMap(({ marks }) => marks)]) {
    const points =
      mark.kind === 'line'
        ? [
            [mark.x1, mark.y1],
            [mark.x2, mark.y2],
          ]
        : mark.kind === 'area'
          ? [
              [mark.x, mark.y],
              [mark.x + mark.width, mark.y + mark.height],
            ]
          : mark.kind === 'shape'
            ? mark.points.map(({ x, y }) => [x, y])
            : [[mark.x, mark.y]];
    for (const [x = 0, y = 0] of points) {
      expect(x).toBeGreaterThanOrEqual(-slack);
      expect(x).toBeLessThanOrEqual(scene.width + slack);
      expect(y).toBeGreaterThanOrEqual(-slack);
      expect(y).toBeLessThanOrEqual(scene.height + slack);
    }
  }
}
