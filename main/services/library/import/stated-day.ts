/** The day that a plain text says is its own. */
import { en } from 'chrono-node';

/** 3/4/2025 is one day here and another there. */
const UNAMBIGUOUS = /^\d{4}-|\p{L}{3}/u;

/** The day (YYYY-MM-DD) in the one line “Date: …” of a text; null where there is none, several, or one that names no single day. */
export function statedDay(text: string): string | null {
  const [line, ...others] = text.matchAll(/^[ \t]*Date:[ \t]*(\S.{0,40}?)[ \t.]*$/gim);
  const words = line?.[1]?.replace(/\s+/g, ' ') ?? '';
  if (others.length > 0 || !UNAMBIGUOUS.test(words)) return null;
  const [found] = en.strict.parse(words);
  if (found?.text !== words) return null;
  const { start } = found;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const parts = [start.get('year'), start.get('month'), start.get('day')];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
