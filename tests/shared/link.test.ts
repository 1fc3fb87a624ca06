import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLink, readLink, writeLink } from '../../shared/link.ts';

const LONG = `attache://open?briefing=${'a'.repeat(5000)}`;

describe('a link', () => {
  it('names a briefing, and perhaps a section of it', () => {
    expect(readLink('attache://open?briefing=notes/2026-q1')).toEqual({ briefing: 'notes/2026-q1' });
    expect(readLink('attache://open/?briefing=a%20b&section=key-terms')).toEqual({
      briefing: 'a b',
      section: 'key-terms',
    });
    expect(readLink('ATTACHE://open?briefing=a')).toEqual({ briefing: 'a' });
  });

  it.each([
    '',
    'attache:',
    'attache://open',
    'attache://open?briefing=',
    'attache://open?section=a',
    'attache://open?briefing=a&section=',
    'attache://open?briefing=a&briefing=b',
    'attache://open?briefing=a&section=b&section=c',
    'attache://open?briefing=a&library=/etc',
    'attache://open?briefing=a&__proto__=b',
    'attache://open?briefing=a#b',
    'attache://open/file?briefing=a',
    'attache://open/../run?briefing=a',
    'attache://run?briefing=a',
    'attache://open:80?briefing=a',
    'attache://me@open?briefing=a',
    'attache:open?briefing=a',
    'https://open?briefing=a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' attache-x://open?briefing=a',
  ])('that says anything else is none: %s', (text) => {
    expect(readLink(text)).toBeNull();
  });

  it('is none when no system would hand it over whole', () => {
    expect(readLink(LONG)).toBeNull();
  });

  it('is told from a path, sound or not', () => {
    expect(isLink('attache://nonsense')).toBe(true);
    expect(isLink('Attache:x')).toBe(true);
    for (const path of ['/home/attache/a.md', 'attache.md', 'C:\\attache\\a.md', ''])
      expect(isLink(path)).toBe(false);
  });

  it('comes back as it was written', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const link = fc.oneof(fc.record({ briefing: id }), fc.record({ briefing: id, section: id }));
    fc.assert(
      fc.property(link, (given) => {
        expect(readLink(writeLink(given))).toEqual(given);
      }),
    );
  });

  it('never throws, and opens nothing that it does not say', () => {
    const query = fc
      .array(fc.tuple(fc.constantFrom('briefing', 'section', 'run', ''), fc.string()))
      .map((pairs) => new URLSearchParams(pairs).toString());
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
      query.map((given) => `attache://open?${given}`),
      fc.string().map((rest) => `attache://${rest}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const link = readLink(given);
        if (link === null) return;
        expect(isLink(given)).toBe(true);
        const said = new URL(given).searchParams;
        expect([...said].length).toBe(Object.keys(link).length);
        expect(link.briefing).toBe(said.get('briefing'));
        expect(link.section ?? null).toBe(said.get('section'));
      }),
      { numRuns: 1000 },
    );
  });
});
