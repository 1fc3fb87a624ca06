import { describe, expect, it } from 'vitest';
import { ask, briefing, find, searchIn } from './open-search.ts';

describe('each language', () => {
  const german = briefing('de', ['Die Häuser der Rechte', 'Das Haus'], { lang: 'de-AT' });
  const french = briefing('fr', ['Les résumés des accords', 'la guerre'], { lang: 'fr' });
  const english = briefing('en', ['They die in the houses'], { lang: 'en' });
  const unknown = briefing('tlh', ['Qapla die'], { lang: 'tlh' });

  it('has its own forms of words, and words too common to count', async () => {
    const search = await searchIn(german, french, english, unknown);
    expect((await find(search, 'haus')).toSorted()).toEqual(['de#s1', 'de#s2']);
    expect(await find(search, 'résumé')).toEqual(['fr#s1']);
    expect(await find(search, 'accord')).toEqual(['fr#s1']);
    expect((await find(search, 'die')).toSorted()).toEqual(['de#s1', 'en#s1', 'tlh#s1']);
    expect(await find(search, 'die haus')).toEqual(['de#s2', 'de#s1']); // in German `die` says nothing
    expect(await find(search, 'lang:de die')).toEqual(['de#s1']);
    expect(await find(search, 'die -lang:de')).toHaveLength(2);
  });

  it('changes with the briefing that says it', async () => {
    const search = await searchIn(german);
    search.put([{ ...german, lang: 'en' }]);
    await search.settled();
    expect(await find(search, 'lang:de')).toEqual([]);
    expect(await find(search, 'haus')).toEqual(['de#s2']);
  });
});

describe('scripts without spaces', () => {
  it('are found by any part of what they write', async () => {
    const texts = ['私は東京都に住んでいます', '北京是中国的首都', 'ฉันอาศัยอยู่ในกรุงเทพ'];
    const search = await searchIn(briefing('b', texts, { lang: 'ja' }));
    for (const [index, text] of texts.entries()) {
      for (let start = 0; start + 2 <= text.length; start++) {
        const part = text.slice(start, start + 2);
        if (/^\p{M}/u.test(part) || /^\p{M}/u.test(text.slice(start + 2))) continue; // marks belong to letters
        expect(await find(search, part)).toContain(`b#s${index + 1}`);
      }
    }
    expect(await find(search, '東京')).toEqual(['b#s1']);
  });
});

describe('words outside ASCII', () => {
  it('are found without their diacritics, and marked where they stand', async () => {
    const texts = [
      'Le résumé de Łódź',
      'Le re\u0301sume\u0301 décomposé',
      'Straße, Œuvre, \uFB01nance',
      'agree\u00ADment',
      'İstanbul and ISTANBUL',
    ];
    const search = await searchIn(briefing('b', texts));
    const marked = async (query: string) =>
      (await ask(search, query)).hits
        .toSorted((a, b) => (a.section < b.section ? -1 : 1))
        .flatMap(({ ranges, section }) =>
          ranges.map(({ start, end }) => texts[Number(section.slice(1)) - 1]?.slice(start, end)),
        );
    expect(await marked('resume')).toEqual(['résumé', 're\u0301sume\u0301']);
    expect(await marked('RÉSUMÉ')).toEqual(['résumé', 're\u0301sume\u0301']);
    expect(await marked('lodz')).toEqual(['Łódź']);
    expect(await marked('strasse oeuvre finance')).toEqual(['Straße', 'Œuvre', '\uFB01nance']);
    expect(await marked('agreement')).toEqual(['agree\u00ADment']);
    expect(await marked('istanbul')).toEqual(['İstanbul', 'ISTANBUL']);
  });

  it('may be of any length, though the index parts them', async () => {
    const text = `key ${'a1'.repeat(100_000)} ${"l'".repeat(100_000)}x ${'1.'.repeat(100_000)}`;
    const search = await searchIn(briefing('b', [text]));
    expect(await find(search, 'key')).toEqual(['b#s1']);
    expect(await find(search, 'a1'.repeat(900))).toEqual(['b#s1']);
    expect(await find(search, `${'a1'.repeat(930)}*`)).toEqual(['b#s1']);
    expect(await find(search, 'a2'.repeat(900))).toEqual([]);
  });

  it('need no spaces between them', async () => {
    const search = await searchIn(
      briefing('b', ['東京都に住む', 'Договор о сотрудничестве', 'สวัสดีชาวโลก', '京東']),
    );
    expect(await find(search, '東京')).toEqual(['b#s1']);
    expect(await find(search, 'договор')).toEqual(['b#s2']);
    expect(await find(search, 'ชาว')).toEqual(['b#s3']);
    expect((await ask(search, '東京')).hits[0]?.ranges).toEqual([{ start: 0, end: 2 }]);
  });
});
