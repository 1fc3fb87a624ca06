import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../../main/services/library/read-briefing.ts';
import type { Block, Inline } from '../../../../shared/model/section.ts';
import { leaves } from '../../../../shared/text.ts';

const read = (text: string, lang = 'en') => {
  const bytes = Buffer.from(`---\ntitle: A\nlang: ${lang}\n---\n${text}`);
  return readBriefing({ path: 'a.md', bytes, modified: new Date(0) }).sections[0];
};

/** The passages in another language, each as `lang: words`. */
const passages = (text: string, lang?: string): string[] => {
  const found: string[] = [];
  const words = (inline: Inline): string =>
    'children' in inline ? inline.children.map(words).join('') : inline.kind === 'break' ? '\n' : inline.text;
  const visit = (inline: Inline): void => {
    if (inline.kind === 'foreign') found.push(`${inline.lang}: ${words(inline)}`);
    else if ('children' in inline) inline.children.forEach(visit);
  };
  const visitBlock = (block: Block): void => {
    if (block.kind === 'paragraph') block.children.forEach(visit);
    if (block.kind === 'quote') block.blocks.forEach(visitBlock);
    if (block.kind === 'list') block.items.flatMap(({ blocks }) => blocks).forEach(visitBlock);
    if (block.kind === 'table') [block.header, ...block.rows].flat(2).forEach(visit);
  };
  read(text, lang)?.blocks.forEach(visitBlock);
  return found;
};

describe('passages that the author marks', () => {
  it('are what stands between the tags of an element with a language', () => {
    expect(passages('He said <span lang="fr">*au* revoir</span> and left.')).toEqual(['fr: au revoir']);
    expect(passages("A <i lang='de-AT'>Jause</i> | <em lang=it>ciao <b>a tutti</b></em>")).toEqual([
      'de-AT: Jause',
      'it: ciao a tutti',
    ]);
    expect(passages('A <span lang="fr">mot <span>juste</span> enfin</span> here')).toEqual([
      'fr: mot juste enfin',
    ]);
  });

  it('may be whole blocks', () => {
    const text = '<div lang="fr">\n\nUn *deux*.\n\n> Trois\n\n- quatre\n\n</div>\n\nAnd five.';
    expect(passages(text)).toEqual(['fr: Un deux.', 'fr: Trois', 'fr: quatre']);
    expect(passages('<p lang="fr">Tout simplement</p>\n\nAnd so on.')).toEqual(['fr: Tout simplement']);
  });

  it('are none where the tag is not closed, or names no language', () => {
    expect(passages('A <span lang="fr">mot here.')).toEqual([]);
    expect(passages('A <span lang="x_y!">mot</span> <span>b</span> here.')).toEqual([]);
    expect(read('A <span lang="fr">mot here.')?.text).toBe('A mot here.');
  });
});

describe('passages that nobody marks', () => {
  it('are known by their script', () => {
    expect(passages('The word δημοκρατία, ברית and سلام عليكم too.')).toEqual([
      'el: δημοκρατία',
      'he: ברית',
      'ar: سلام عليكم',
    ]);
    expect(passages('He of 東京都庁 or これは本, 한국 전력 or Газпром нефть.')).toEqual([
      'zh: 東京都庁',
      'ja: これは本',
      'ko: 한국 전력',
      'und-Cyrl: Газпром нефть',
    ]);
  });

  it('are none where the briefing is written in the script, or where letters are signs', () => {
    expect(passages('Слово за слово', 'uk')).toEqual([]);
    expect(passages('東京 と 大阪', 'ja')).toEqual([]);
    expect(passages('An α of 5 %, β and Σx')).toEqual([]);
    expect(passages('A <span lang="uk">Слово</span> here')).toEqual(['uk: Слово']);
  });
});

it('leaves the text and every offset in it as they are', () => {
  const word = fc.constantFrom('plain', 'δημοκρατία', '東京', 'слово', '**bold**', '`code`', 'a');
  const piece = fc.oneof(
    word,
    fc.tuple(fc.constantFrom('span', 'i'), word).map(([tag, inner]) => `<${tag} lang="fr">${inner}</${tag}>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const marked = read(`Begin ${pieces.join(' ')} end.`);
      const bare = read(`Begin ${pieces.map((each) => each.replace(/<[^>]*>/g, '')).join(' ')} end.`);
      expect(marked?.text).toBe(bare?.text);
      const all = Array.from(leaves(marked?.blocks ?? []));
      expect(all.map(({ text }) => text).join('')).toBe(marked?.text);
      for (const { text, start } of all) expect(marked?.text.slice(start, start + text.length)).toBe(text);
    }),
  );
});
