/** The parts of a text that are worth aligning with a quote, found by counting its words and not minding their order. */

/** Share of the quote's words below which a place is not even worth showing to a reader. */
const PLAUSIBLE = 0.4;
/** A place may have so many words to a word of the quote. */
const STRETCH = 2;

/** Regions in words, end exclusive, in order and apart; all words of any plausible window are within one. */
export function regions(quote: readonly number[], text: Int32Array): { start: number; end: number }[] {
  const size = quote.length * STRETCH;
  const missing = new Map<number, number>();
  for (const word of quote) missing.set(word, (missing.get(word) ?? 0) + 1);
  const found: { start: number; end: number }[] = [];
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    held += take(missing, text[at] as number, -1);
    if (at >= size) held -= take(missing, text[at - size] as number, 1);
    if (held < quote.length * PLAUSIBLE) continue;
    const start = Math.max(0, at + 1 - size);
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = at + 1;
    else found.push({ start, end: at + 1 });
  }
  return found;
}

/** Notes one more or one less that is missing of a word; 1 when that changes how many of the quote's words are held. */
function take(missing: Map<number, number>, word: number, change: 1 | -1): number {
  const before = missing.get(word);
  if (before === undefined) return 0;
  missing.set(word, before + change);
  return Math.max(before, before + change) > 0 ? 1 : 0;
}
