import { useMemo } from 'react';
import { factCharts } from '../../../shared/charts/index.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { statedDate } from '../../../shared/model/stated-date.ts';
import { Chart } from '../../ui/chart/index.ts';

type Props = { briefing: Pick<Briefing, 'facts' | 'date'>; follow(section: string): void };

/** What the facts look like. The tables below say the same in words. */
export function FactCharts({ briefing: { facts, date }, follow }: Props) {
  const asOf = statedDate(date);
  const charts = useMemo(() => factCharts(facts, asOf), [facts, asOf]);
  return charts.map((draw, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the charts are always the same, in the same order
    <Chart key={index} draw={draw} follow={follow} />
  ));
}
