import { useCallback } from 'react';
import { moneyScenes, type Room, timelineScenes } from '../../../shared/charts/index.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { Chart } from '../../ui/chart/index.ts';

type Props = { briefing: Pick<Briefing, 'facts' | 'date'>; follow(section: string): void };

/** What the facts look like: when each term holds, and how much was promised. The tables below say the same in words. */
export function FactCharts({ briefing: { facts, date }, follow }: Props) {
  const timeline = useCallback((room: Room) => timelineScenes(facts, date.value, room), [facts, date.value]);
  const money = useCallback((room: Room) => moneyScenes(facts, room), [facts]);
  return (
    <>
      <Chart draw={timeline} follow={follow} />
      <Chart draw={money} follow={follow} />
    </>
  );
}
