/** Search over real text: the 18F handbook, its files cut at their headings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import lunr from 'lunr';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, type Search, type SearchDocument } from '../../../../main/services/search/index.ts';
import { ask, name } from './open-search.ts';

const HANDBOOK = fileURLToPath(new URL('../../../../../shared/data/handbook', import.meta.url));
const WORKER = new URL('../../../../main/services/search/worker.ts', import.meta.url);

function readHandbook(): SearchDocument[] {
  return readdirSync(HANDBOOK, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .toSorted()
    .map((path) => {
      const [lead = '', ...parts] = readFileSync(`${HANDBOOK}/${path}`, 'utf8').split(/^#+ /m);
      const sections = [`\n${lead}`, ...parts].map((part, index) => ({
        section: `s${index}`,
        kind: 'body' as const,
        heading: part.slice(0, part.indexOf('\n')),
        text: part.slice(part.indexOf('\n') + 1),
        notes: [],
        highlights: 0,
      }));
      return {
        briefing: path,
        title: '',
        date: '2020',
        lang: 'en',
        tags: [],
        parties: [],
        sources: [],
        read: false,
        sections,
      };
    });
}

/** Every `step`-th of the texts' distinct matches, so that the sample is spread and always the same. */
function sample(texts: string[], pattern: RegExp, step: number): string[] {
  const found = new Set(texts.flatMap((text) => text.match(pattern) ?? []));
  return [...found].filter((_, index) => index % step === 0);
}

/** The words of a text in lower case, cut by a plainer rule than the index has. */
function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

function isStopWord(word: string): boolean {
  const kept: lunr.Token | undefined = lunr.stopWordFilter(new lunr.Token(word.toLowerCase(), {}));
  return kept === undefined;
}

function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word.toLowerCase().replace(/['’]s$/, ''), {})).toString();
}

describe.skipIf(!existsSync(HANDBOOK))('search in the handbook', () => {
  const documents = existsSync(HANDBOOK) ? readHandbook() : [];
  const sections = new Map(
    documents.flatMap(({ briefing, sections }) =>
      sections.map((section) => [name({ briefing, section: section.section }), section] as const),
    ),
  );
  const texts = [...sections.values()].map(({ text }) => text);
  let search: Search;

  beforeAll(() => {
    search = createSearch({
      worker: WORKER,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      onProgress: () => {},
      onStop: () => {},
    });
    search.open(null);
    search.put(documents);
    return async () => search.close();
  });

  it('has every section', async () => {
    await search.settled();
    expect(documents.length).toBeGreaterThanOrEqual(250);
    expect(await ask(search, 'team')).toMatchObject({ indexed: sections.size, of: sections.size });
  });

  it('finds for a word the sections that lunr finds', async () => {
    const index = lunr(function () {
      this.ref('id');
      this.field('words');
      for (const [id, { heading, text }] of sections) {
        const words = [...plainWords(heading), ...plainWords(text)];
        this.add({ id, words: words.map((word) => word.replace(/'s$/, '')).join(' ') });
      }
    });
    const words = sample(texts, /(?<![\p{L}\p{N}'’])[a-z]{3,}(?![\p{L}\p{N}'’])/gu, 60);
    expect(words.length).toBeGreaterThan(100);
    let compared = 0;
    for (const word of words) {
      const expected = index.search(word).map(({ ref }) => ref);
      if (isStopWord(word)) continue; // which lunr does not index
      const answer = await ask(search, word, false, 5000);
      expect(answer.hits.map(name).toSorted(), word).toEqual(expected.toSorted());
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('finds for a phrase the sections that a scan of the text finds', async () => {
    const scanned = [...sections].map(([id, { text }]) => ({ id, words: ` ${plainWords(text).join(' ')} ` }));
    const phrases = sample(
      texts,
      /(?<![\p{L}\p{N}'’])[a-z]{2,} [a-z]{2,} [a-z]{2,}(?![\p{L}\p{N}'’])/gu,
      300,
    );
    expect(phrases.length).toBeGreaterThan(50);
    for (const phrase of phrases) {
      const expected = scanned.filter(({ words }) => words.includes(` ${phrase} `)).map(({ id }) => id);
      expect(expected.length, phrase).toBeGreaterThan(0);
      const answer = await ask(search, `text:"${phrase}"`, false, 5000);
      expect(answer.hits.map(name).toSorted(), phrase).toEqual(expected.toSorted());
    }
  });

  it('marks nothing but what was asked for, wherever it stands', async () => {
    const words = sample(texts, /(?<![\p{L}\p{N}'’])[A-Za-z]{4,}(?![\p{L}\p{N}'’])/gu, 150).filter(
      (word) => !isStopWord(word),
    );
    for (const [index, word] of words.entries()) {
      const query = `${word} ${words[(index * 7 + 3) % words.length]}`;
      const stems = new Set(query.split(' ').map(stemOf));
      const answer = await ask(search, query);
      expect(answer.hits.length).toBeGreaterThan(0);
      for (const hit of answer.hits) {
        const text = sections.get(name(hit))?.text ?? '';
        const marked = hit.ranges.map(({ start, end }) => text.slice(start, end));
        for (const mark of marked) expect(stems, `${query}: ${mark}`).toContain(stemOf(mark));
        const standing = plainWords(text).filter((plain) => !isStopWord(plain) && stems.has(stemOf(plain)));
        expect(marked.length, query).toBe(standing.length);
      }
    }
  });

  it('shows short verbatim slices that hold a match and part no word', async () => {
    for (const query of [
      'team',
      'performance review',
      '"time off"',
      'travel*',
      'suprevisor~',
      'the',
      'a b c',
    ]) {
      const answer = await ask(search, query);
      expect(answer.hits.length, query).toBeGreaterThan(0);
      for (const hit of answer.hits) {
        const { ranges, snippet, snippetStart } = hit;
        const text = sections.get(name(hit))?.text ?? '';
        const end = snippetStart + snippet.length;
        expect(text.slice(snippetStart, end)).toBe(snippet);
        expect(snippet.length).toBeLessThanOrEqual(240);
        expect(snippet).toBe(snippet.trim());
        const shown = ranges.filter((range) => range.start >= snippetStart && range.end <= end);
        expect(shown.length > 0).toBe(ranges.length > 0);
        for (const [index, range] of ranges.entries()) {
          expect(range.start).toBeGreaterThan(index === 0 ? -1 : (ranges[index - 1]?.end ?? 0));
        }
        expect(wordParted(text, snippetStart)).toBe(false);
        expect(wordParted(text, end)).toBe(false);
      }
    }
  });
});

/** Whether a cut at `place` goes through a word; one of many letters, such as a key, may be cut. */
function wordParted(text: string, place: number): boolean {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, place))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(place))?.[0] ?? '';
  return before !== '' && after !== '' && before.length + after.length <= 40;
}
