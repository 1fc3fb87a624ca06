/** What became of a briefing's sections since the reader last read it. */

/** A section as a comparison sees it. */
export type Passage = {
  /** Unique in its briefing. */
  id: string;
  /** What it is called among the others; see `sectionName`. */
  heading: string;
  /** The section text. */
  text: string;
};

/**
 * What became of one section, which is named by its id: the present one, or the old one of a section that is gone. A
 * `kept` one has another heading, other words, another place among the sections, or several of these.
 */
export type SectionChange =
  | { kind: 'new'; section: string; heading: string; text: string }
  | { kind: 'gone'; section: string; heading: string; text: string }
  | {
      kind: 'kept';
      section: string;
      heading: string;
      /** Its old heading, when it was renamed. */
      renamedFrom: string | null;
      isMoved: boolean;
      /** Both texts, when they differ. */
      texts: { before: string; after: string } | null;
    };

export type Changes = {
  /** When the reader last read the briefing: ISO 8601, UTC. */
  since: string;
  /** In the text's order, never empty; one that is gone stands after the section it followed. */
  sections: SectionChange[];
};
