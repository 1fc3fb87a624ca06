export { elementOf } from './elements.ts';
export { moneyScenes } from './money.ts';
export type { Box, Ink, Item, Mark, Measure, Room, Scene } from './scene.ts';
export { svgOf } from './svg.ts';
export { timelineScenes } from './timeline.ts';
