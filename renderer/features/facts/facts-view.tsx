import type { Briefing } from '../../../shared/model/briefing.ts';
import { FactCharts } from './fact-charts.tsx';
import { Placements } from './placements.tsx';
import { TermsInForce } from './terms-in-force.tsx';

type Props = { briefing: Pick<Briefing, 'facts' | 'date' | 'sections'>; follow(section: string): void };

/** What stands above the tables of facts: what holds when, who is asked first, and what it all looks like. */
export function FactsView({ briefing, follow }: Props) {
  return (
    <>
      <TermsInForce briefing={briefing} follow={follow} />
      <Placements facts={briefing.facts} follow={follow} />
      <FactCharts briefing={briefing} follow={follow} />
    </>
  );
}
