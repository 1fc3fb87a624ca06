import type { Briefing } from '../../../shared/model/briefing.ts';
import { NO_FACTS } from '../../../shared/model/stated-facts.ts';

/** What a file states that has no frontmatter, or cannot be read. */
export const NOTHING_STATED = {
  tags: [],
  judgements: [],
  figures: [],
  assumptions: [],
  otherViews: [],
  indicators: [],
  touches: [],
  facts: NO_FACTS,
  sources: [],
  extra: {},
} satisfies Partial<Briefing>;
