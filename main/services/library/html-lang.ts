/** The `lang` attribute of raw HTML, the one thing that its tags tell a briefing. */

/** A tag that begins an element with a language: `name`, and `lang` (BCP 47). */
export type Opening = { name: string; lang: string };

/** What the html is when it is one opening tag with a usable language; null for anything else. */
export function openingTag(html: string): Opening | null {
  const [, name = '', attributes = ''] = /^\s*<([a-z][a-z0-9]*)(\s[^<>]*)>\s*$/i.exec(html) ?? [];
  return name === '' || attributes.endsWith('/') ? null : opening(name, attributes);
}

/** The same for html that is a whole element, with what is in it. */
export function wholeElement(html: string): (Opening & { inner: string }) | null {
  const [, name = '', attributes = '', inner = ''] =
    /^\s*<([a-z][a-z0-9]*)(\s[^<>]*)>([\s\S]*)<\/\1\s*>\s*$/i.exec(html) ?? [];
  const found = name === '' ? null : opening(name, attributes);
  return found === null ? null : { ...found, inner };
}

function opening(name: string, attributes: string): Opening | null {
  const [, , lang = ''] = /\slang\s*=\s*(["']?)([a-z0-9-]+)\1(?=\s|$)/i.exec(attributes) ?? [];
  return isLanguage(lang) ? { name: name.toLowerCase(), lang } : null;
}

function isLanguage(lang: string): boolean {
  try {
    return lang !== '' && Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false; // what is no language tag marks nothing
  }
}

/** The index after `from` of the html that closes the element, its own like within it counted; -1 when nothing does. */
export function closingIndex(htmls: (string | null)[], from: number, { name }: Opening): number {
  let depth = 1;
  for (let index = from + 1; index < htmls.length; index++) {
    const html = htmls[index];
    if (html == null) continue;
    if (new RegExp(`^\\s*</${name}\\s*>\\s*$`, 'i').test(html)) depth -= 1;
    else if (new RegExp(`^\\s*<${name}(?=[\\s>])[^<>]*>\\s*$`, 'i').test(html)) depth += 1;
    if (depth === 0) return index;
  }
  return -1;
}
