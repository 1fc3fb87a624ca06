import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls } from '../../shared/contract/index.ts';
import { readExternalAddress } from '../../shared/external-address.ts';

const parts = (text: string) => {
  const address = readExternalAddress(text);
  return address.kind === 'openable' ? address.parts : address.why;
};

describe('an address outside Attaché', () => {
  it('sets off the site that a web address leads to', () => {
    expect(parts('https://example.org/a?b#c')).toEqual(['https://', 'example.org', '/a?b#c']);
    expect(parts('HTTP://EXAMPLE.org:8080')).toEqual(['http://', 'example.org:8080', '/']);
    expect(parts('https:\\\\evil.example\\https://bank.example/')).toEqual([
      'https://',
      'evil.example',
      '/https://bank.example/',
    ]);
    expect(parts('https://bank.example.evil.example/')).toEqual([
      'https://',
      'bank.example.evil.example',
      '/',
    ]);
    expect(parts('http://0x7f.1/')).toEqual(['http://', '127.0.0.1', '/']);
  });

  it('sets off whom a mail address writes to', () => {
    expect(parts('mailto:a@example.org?subject=Hello')).toEqual([
      'mailto:',
      'a@example.org',
      '?subject=Hello',
    ]);
  });

  it('shows a name with letters beyond a–z as the network spells it', () => {
    // The first letter is Cyrillic.
    expect(readExternalAddress('https://\u0430pple.com/')).toMatchObject({
      url: 'https://xn--pple-43d.com/',
      hasForeignLetters: true,
    });
    expect(readExternalAddress('https://apple.com/')).toMatchObject({ hasForeignLetters: false });
  });

  it.each([
    ['https://bank.example@evil.example/', 'names a user before the site'],
    ['https://user:word@example.org/', 'names a user before the site'],
    ['https://exam\u202Egro.elp/', 'cannot be seen'],
    ['https://example.org/\u200B', 'cannot be seen'],
    ['https://example.org/a\nb', 'cannot be seen'],
    ['java\tscript:alert(1)', 'cannot be seen'],
    ['javascript:alert(1)', 'is no web page'],
    ['data:text/html,<script>alert(1)</script>', 'is no web page'],
    ['file:///etc/passwd', 'is no web page'],
    ['ms-msdt:/id', 'is no web page'],
    ['smb://example.org/share', 'is no web page'],
    ['//example.org', 'is no web page'],
    ['https://', 'is no web page'],
    ['', 'is no web page'],
    ['mailto:a@example.org?attach=/etc/passwd', 'asks the mail program for “attach”'],
    ['mailto:a@example.org?Attachment=x&subject=y', 'asks the mail program for “Attachment”'],
    [`https://example.org/${'a'.repeat(2000)}`, 'is too long'],
  ])('refuses %j', (text, why) => {
    expect(parts(text)).toContain(why);
    expect(calls['app.openExternal'].arguments.safeParse({ url: text }).success).toBe(false);
  });

  it('opens what was shown: an openable address reads the same once more, and is its three parts', () => {
    const web = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const wild = fc.string({ unit: 'grapheme' }).map((end) => `https://example.org/${end}`);
    fc.assert(
      fc.property(fc.oneof(web, wild, fc.string({ unit: 'binary' })), (text) => {
        const address = readExternalAddress(text);
        if (address.kind === 'refused') {
          expect(address.why).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          return;
        }
        expect(address.parts.join('')).toBe(address.url);
        expect(new URL(address.url).host).toBe(address.parts[1]);
        expect(readExternalAddress(address.url)).toEqual(address);
        expect(calls['app.openExternal'].arguments.parse({ url: text })).toEqual({ url: address.url });
      }),
    );
  });
});
