/** Real news sections, and a larger corpus made of their halves: its vocabulary stays that of the smaller one. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const NEWS = new URL('../../../../shared/data/news/', import.meta.url);

export type Item = { id: string; title: string; body: string };
export type Kind = 'one' | 'and' | 'prefix' | 'fuzzy' | 'phrase';
export type Question = { kind: Kind; q: string };

export const isThere = existsSync(NEWS);

/** `size` sections: the first so many of the news, or as many as are wanted made of halves of two each. */
export function corpus(size: number): Item[] {
  const lines = gunzipSync(readFileSync(new URL('20k.jsonl.gz', NEWS)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const news = lines.map((line): Item => JSON.parse(line));
  if (size <= news.length) return news.slice(0, size);
  const random = generator(1);
  const pick = () => news[Math.floor(random() * news.length)] ?? { id: '', title: '', body: '' };
  return Array.from({ length: size }, (_, index) => {
    const [first, second] = [pick(), pick()];
    const body = `${half(first.body, 0)}\n\n${half(second.body, 1)}`;
    return { id: `m${index}`, title: first.title, body: flat(body) };
  });
}

export function questions(): Question[] {
  return JSON.parse(readFileSync(new URL('queries.json', NEWS), 'utf8'));
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

/** The same numbers between 0 and 1 each time. Source: mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As a string comes from a file or a message, not as V8 keeps one that was put together and never read. */
function flat(text: string): string {
  return Buffer.from(text).toString('utf8');
}
