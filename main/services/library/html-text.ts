import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The words of a piece of raw HTML: no tags, no comments, no script or style; character references resolved. */
export function htmlText(html: string): string {
  const words = html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<br\b[^>]*>|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/[ \t]*\n\s*/g, '\n');
  return words.replace(/&(#x[\da-f]+|#\d+|[a-z\d]+);/gi, (all, name: string) => character(name) ?? all);
}

function character(name: string): string | null {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
