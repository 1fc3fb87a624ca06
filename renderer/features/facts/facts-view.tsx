import { useMemo } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { FactCharts } from './fact-charts.tsx';
import { Placements } from './placements.tsx';
import { TermsInForce } from './terms-in-force.tsx';
import { useQuestions } from './use-question.ts';

type Props = { briefing: Pick<Briefing, 'facts' | 'date' | 'sections'>; follow(section: string): void };

/** What stands above the tables of facts: what holds when, who is asked first then, and what it all looks like. */
export function FactsView({ briefing, follow }: Props) {
  const { facts, sections } = briefing;
  const questions = useQuestions(briefing);
  const headings = useMemo(() => new Map(sections.map(({ id, heading }) => [id, heading])), [sections]);
  const passages = useMemo(() => ({ headings, follow }), [headings, follow]);
  return (
    <>
      <TermsInForce facts={facts} questions={questions} passages={passages} />
      <Placements facts={facts} questions={questions} passages={passages} />
      <FactCharts briefing={briefing} follow={follow} />
    </>
  );
}
