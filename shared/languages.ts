/**
 * Passages in another language than their briefing's: those that the author marks, and those whose script tells it. What
 * reads them aloud, parts their words or chooses their letters has to know.
 */
import type { Block, Inline } from './model/section.ts';

/**
 * The language (BCP 47) that letters tell by themselves. Cyrillic is written by too many languages to name one, but says
 * at least what it is; Arabic letters are taken for Arabic, whose texts are most of them.
 */
const TOLD: readonly { letter: string; lang: string; scripts: readonly string[] }[] = [
  { letter: '\\p{Script=Greek}', lang: 'el', scripts: ['Grek'] },
  { letter: '\\p{Script=Hebrew}', lang: 'he', scripts: ['Hebr'] },
  { letter: '\\p{Script=Arabic}', lang: 'ar', scripts: ['Arab'] },
  { letter: '\\p{Script=Cyrillic}', lang: 'und-Cyrl', scripts: ['Cyrl'] },
  { letter: '\\p{Script=Hangul}', lang: 'ko', scripts: ['Kore'] },
  {
    letter: '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]',
    lang: 'zh',
    scripts: ['Hans', 'Hant', 'Jpan', 'Kore'],
  },
];

/** Fewer letters are a sign, as in a formula, rather than words; a Chinese word may be one or two. */
const SHORTEST: Record<string, number> = { zh: 2, ko: 2 };
const SHORTEST_WORD = 3;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const RUNS = TOLD.map(({ letter, lang, scripts }) => ({
  lang,
  scripts,
  // Letters of the script with whatever stands between them that belongs to none.
  run: new RegExp(`${letter}(?:[\\p{Script=Common}\\p{Script=Inherited}]*${letter})*`, 'gu'),
  letter: new RegExp(letter, 'gu'),
}));

/** Most texts have no other letters than these, and are looked through no further. */
const ANY = new RegExp(TOLD.map(({ letter }) => letter).join('|'), 'u');

type Passage = { start: number; end: number; lang: string };

/** The passages of a text whose script tells another language than `lang`; offsets in UTF-16 units, in order. */
export function passagesByScript(text: string, lang: string): Passage[] {
  if (!ANY.test(text)) return [];
  const own = scriptOf(lang);
  return RUNS.filter(({ scripts }) => !scripts.includes(own))
    .flatMap(({ run, letter, lang: told }) =>
      Array.from(text.matchAll(run)).flatMap(({ 0: found, index }) => {
        if ((found.match(letter)?.length ?? 0) < (SHORTEST[told] ?? SHORTEST_WORD)) return [];
        const spoken = told === 'zh' && KANA.test(found) ? 'ja' : told;
        return [{ start: index, end: index + found.length, lang: spoken }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** The script (ISO 15924) that a language is written in, where it does not say; empty for what is no language tag. */
export function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? '';
  } catch {
    return ''; // frontmatter may hold anything
  }
}

/** The blocks of a briefing in `lang`, with every passage marked whose script tells another and that nobody marked. */
export function withPassages(blocks: Block[], lang: string): Block[] {
  return blocks.map((block) =>
    mapRuns(block, (inlines) => inlines.flatMap((inline) => marked(inline, lang))),
  );
}

/** The blocks, all of their words in `lang`. */
export function spokenIn(lang: string, blocks: Block[]): Block[] {
  return blocks.map((block) =>
    mapRuns(block, (children) => (children.length === 0 ? [] : [{ kind: 'foreign', lang, children }])),
  );
}

function marked(inline: Inline, lang: string): Inline[] {
  if (inline.kind === 'foreign') return [inline];
  if ('children' in inline)
    return [{ ...inline, children: inline.children.flatMap((child) => marked(child, lang)) }];
  if (inline.kind !== 'text') return [inline];
  const passages = passagesByScript(inline.text, lang);
  if (passages.length === 0) return [inline];
  const piece = (start: number, end: number): Inline[] =>
    start === end ? [] : [{ kind: 'text', text: inline.text.slice(start, end), start: inline.start + start }];
  let at = 0;
  const pieces = passages.flatMap(({ start, end, lang: spoken }): Inline[] => {
    const before = piece(at, start);
    at = end;
    return [...before, { kind: 'foreign', lang: spoken, children: piece(start, end) }];
  });
  return [...pieces, ...piece(at, inline.text.length)];
}

function mapRuns(block: Block, change: (inlines: Inline[]) => Inline[]): Block {
  const inner = (blocks: Block[]) => blocks.map((each) => mapRuns(each, change));
  switch (block.kind) {
    case 'paragraph':
      return { ...block, children: change(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inner(item.blocks) })) };
    case 'quote':
      return { ...block, blocks: inner(block.blocks) };
    case 'table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) };
    case 'code':
    case 'rule':
      return block;
  }
}
