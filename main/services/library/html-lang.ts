/** The `lang` attribute of raw HTML, the one thing that its tags tell a briefing. */

/** An element with a language (BCP 47), by the index of the tag that ends it. */
export type Element = { lang: string; end: number };

/** Elements that nest deeper than this were made to keep the app busy: what is in them counts for the fiftieth. */
export const DEEPEST = 50;

const TAG = /^\s*<(?:\/([a-z][a-z0-9]*)\s*|([a-z][a-z0-9]*)(?=[\s>])[^<>]*)>\s*$/i;
const OPENING = /^\s*<[a-z][a-z0-9]*(\s[^<>]*)>\s*$/i;
const WHOLE = /^\s*<([a-z][a-z0-9]*)(\s[^<>]*)>([\s\S]*)<\/\1\s*>\s*$/i;

/**
 * The elements with a language whose tags stand apart among these, by the index of the tag that begins each. A tag closes
 * the last one open of its name; what nothing closes is none. `htmls` has null for what is no HTML.
 */
export function elementsAmong(htmls: (string | null)[]): Map<number, Element> {
  const elements = new Map<number, Element>();
  const open = new Map<string, number[]>();
  for (const [index, html] of htmls.entries()) {
    const [, closes, opens] = TAG.exec(html ?? '') ?? [];
    const name = (closes ?? opens)?.toLowerCase();
    if (name === undefined) continue;
    const begun = open.get(name) ?? [];
    open.set(name, begun);
    if (opens !== undefined) begun.push(index);
    const beginning = closes === undefined ? undefined : begun.pop();
    const [, attributes = ''] = beginning === undefined ? [] : (OPENING.exec(htmls[beginning] ?? '') ?? []);
    const lang = languageOf(attributes);
    if (beginning !== undefined && lang !== null) elements.set(beginning, { lang, end: index });
  }
  return elements;
}

/** What html that is one whole element with a language holds, and which; of elements within each other the innermost says it. */
export function spokenHtml(html: string): { lang: string | null; inner: string } {
  let spoken: { lang: string | null; inner: string } = { lang: null, inner: html };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [, , attributes = '', inner = ''] = WHOLE.exec(spoken.inner) ?? [];
    const lang = languageOf(attributes);
    if (lang === null) break;
    spoken = { lang, inner };
  }
  return spoken;
}

/** The language that a tag's attributes name; null for none, and for a tag that closes itself. */
function languageOf(attributes: string): string | null {
  if (attributes.endsWith('/')) return null;
  const [, , lang = ''] = /\slang\s*=\s*(["']?)([a-z0-9-]+)\1(?=\s|$)/i.exec(attributes) ?? [];
  return isLanguage(lang) ? lang : null;
}

function isLanguage(lang: string): boolean {
  try {
    return lang !== '' && Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false; // what is no language tag marks nothing
  }
}
