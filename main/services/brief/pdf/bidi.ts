/**
 * Text that runs from right to left, by the Unicode bidirectional algorithm (UAX #9). An odd level runs from the
 * right, an even one from the left.
 */
import createBidi from 'bidi-js';

const bidi = createBidi();

/** Letters and marks that run from right to left, and the controls that ask for it. */
const FROM_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function isFromRight(level: number): boolean {
  return level % 2 === 1;
}

/** The levels of a paragraph: its own, and that of each of its UTF-16 units; null where all have its own. */
export type Levels = { base: number; each: Uint8Array | null };

/**
 * The levels of a paragraph. In a document from left to right its own follows its first letter (P2 and P3); in one
 * from right to left it is odd wherever the paragraph has such a letter, because there a sentence that begins with a
 * foreign name is usual (HL1). Code runs from left to right for itself and keeps its signs in order (LRI).
 */
export function levelsOf(spans: { text: string; code: boolean }[], documentFromRight: boolean): Levels {
  const text = spans.map((span) => span.text).join('');
  if (!FROM_RIGHT.test(text) && (!documentFromRight || /\p{L}/u.test(text))) return { base: 0, each: null };
  const [isolated, kept] = isolatedCode(spans);
  const { levels, paragraphs } = bidi.getEmbeddingLevels(isolated, documentFromRight ? 'rtl' : 'auto');
  return { base: paragraphs[0]?.level ?? 0, each: levels.filter((_, index) => kept[index]) };
}

/** The text with LRI and PDI around its code, and which of its UTF-16 units are the text's own. */
function isolatedCode(spans: { text: string; code: boolean }[]): [string, boolean[]] {
  let isolated = '';
  const kept: boolean[] = [];
  spans.forEach(({ text, code }, index) => {
    const begins = code && !spans[index - 1]?.code;
    const ends = code && !spans[index + 1]?.code;
    isolated += `${begins ? '\u2066' : ''}${text}${ends ? '\u2069' : ''}`;
    if (begins) kept.push(false);
    for (let unit = 0; unit < text.length; unit++) kept.push(true);
    if (ends) kept.push(false);
  });
  return [isolated, kept];
}

/** The order from left to right of what has these levels and follows each other on a line (L2). */
export function visualOrder(levels: number[]): number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    let from = 0;
    while (from < order.length) {
      const high = (place: number) => (levels[order[place] ?? 0] ?? 0) >= level;
      let to = from;
      while (to < order.length && high(to)) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to + 1;
    }
  }
  return order;
}

/** What stands for a character where text runs from the right (L4): the other bracket of its pair. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** What fontkit takes for a text from the right, and turns around: its first character with a script has one of these. */
const TURNED = /^[\p{Script=Common}\p{Script=Inherited}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The text that fontkit has to be given for its glyphs to come out in the order in which they are seen. */
export function shaped(text: string, level: number): string {
  if (TURNED.test(text) === isFromRight(level)) return text;
  const characters = Array.from(text).reverse();
  return isFromRight(level) ? characters.map(mirrored).join('') : characters.join('');
}
