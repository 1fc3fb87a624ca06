/** The charts of a briefing's facts, in the order in which the page and the brief show them. */
import type { Facts } from '../model/facts.ts';
import { mapScenes } from './map.ts';
import { moneyScenes } from './money.ts';
import { moneyTimeScenes } from './money-time.ts';
import type { Room, Scene } from './scene.ts';
import { timelineScenes } from './timeline.ts';

/** Draws nothing, an empty list, where the facts have nothing for it. */
export type FactChart = (room: Room) => Scene[];

/** `asOf` is the briefing's own date; empty when it states none. */
export function factCharts(facts: Facts, asOf: string): FactChart[] {
  return [
    (room) => timelineScenes(facts, asOf, room),
    (room) => mapScenes(facts, room),
    (room) => moneyScenes(facts, room),
    (room) => moneyTimeScenes(facts, asOf, room),
  ];
}
