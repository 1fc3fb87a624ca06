/** What one page may hold of a briefing, and what is left out of it first. */

/** How many there are of each thing that may be left out; `words` are those of the first sentence, `title` those of the title. */
export type Room = {
  sections: number;
  reasons: number;
  views: number;
  figures: number;
  indicators: number;
  sentences: number;
  judgements: number;
  sources: number;
  words: number;
  title: number;
};

/**
 * What is left out, one after the other from its end, until so many are left: first what the page can best do without. The
 * first judgement, three figures and three signs to watch stay while anything else can go; the first sentence stays at all events.
 */
const ORDER: readonly [keyof Room, number][] = [
  ['sections', 0],
  ['reasons', 0],
  ['views', 1],
  ['figures', 5],
  ['indicators', 3],
  ['sentences', 4],
  ['figures', 3],
  ['judgements', 3],
  ['views', 0],
  ['indicators', 1],
  ['sentences', 2],
  ['judgements', 1],
  ['figures', 0],
  ['indicators', 0],
  ['judgements', 0],
  ['sentences', 1],
  ['sources', 0],
  ['words', 8],
  ['title', 12],
];

/** How many things can be left out of `all`. */
export function lastVersion(all: Room): number {
  return walk(all, Number.POSITIVE_INFINITY).taken;
}

/** What is left when `count` things were left out. */
export function without(all: Room, count: number): Room {
  return walk(all, count).left;
}

function walk(all: Room, count: number): { left: Room; taken: number } {
  const left = { ...all };
  let taken = 0;
  for (const [what, least] of ORDER) {
    const gone = Math.min(Math.max(left[what] - least, 0), count - taken);
    left[what] -= gone;
    taken += gone;
  }
  return { left, taken };
}

const WORDS: Record<keyof Room, [one: string, many: string]> = {
  judgements: ['judgement', 'judgements'],
  reasons: ['reason for a judgement', 'reasons for judgements'],
  figures: ['figure', 'figures'],
  views: ['other view', 'other views'],
  indicators: ['sign to watch', 'signs to watch'],
  sentences: ['sentence', 'sentences'],
  sources: ['source', 'sources'],
  sections: ['section’s name', 'sections’ names'],
  words: ['word', 'words'],
  title: ['word of the title', 'words of the title'],
};

/** What was left out, in a sentence; empty when nothing was. */
export function leftOutWords(all: Room, left: Room): string {
  const parts = (Object.keys(WORDS) as (keyof Room)[]).flatMap((what) => {
    const count = all[what] - left[what];
    return count === 0 ? [] : `${count} ${WORDS[what][count === 1 ? 0 : 1]}`;
  });
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  return parts.length === 0 ? '' : `Left out for want of room: ${list.format(parts)}.`;
}
