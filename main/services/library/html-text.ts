import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The words of a piece of raw HTML: no tags, no comments, no script or style; character references resolved. */
export function htmlText(html: string): string {
  const seen = html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '');
  // Behind the last “>” no tag ends; to look for its end from each “<” would take a time that grows with the square.
  const end = seen.lastIndexOf('>') + 1;
  const words = (untagged(seen.slice(0, end)) + seen.slice(end)).replace(/(?<![ \t])[ \t]*\n\s*/g, '\n');
  return words.replace(/&(#x[\da-f]+|#\d+|[a-z\d]+);/gi, (all, name: string) => character(name) ?? all);
}

function untagged(html: string): string {
  return html.replace(/<br\b[^>]*>|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n').replace(/<\/?[a-z][^>]*>/gi, '');
}

function character(name: string): string | null {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
