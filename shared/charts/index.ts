export { elementOf } from './elements.ts';
export { type FactChart, factCharts } from './fact-charts.ts';
export { mapScenes } from './map.ts';
export { moneyScenes } from './money.ts';
export { moneyTimeScenes } from './money-time.ts';
export type { Box, Ink, Item, Mark, Measure, Room, Scene } from './scene.ts';
export { svgOf } from './svg.ts';
export { timelineScenes } from './timeline.ts';
