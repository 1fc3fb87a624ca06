import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Section } from '../../../shared/model/section.ts';

/** The briefing with as many body sections as asked: its own, over and over, under ids of their own. Fewer are cut off. */
export function grown(briefing: Briefing, count: number): Briefing {
  const body = briefing.sections.filter(({ kind }) => kind === 'body');
  const sections = Array.from({ length: count }, (_, index): Section => {
    const section = body[index % body.length] as Section;
    return index < body.length ? section : { ...section, id: `${section.id}-${index}` };
  });
  const opening = briefing.sections.filter(({ kind }) => kind === 'bottom-line' || kind === 'judgements');
  return { ...briefing, sections: [...opening, ...sections] };
}
