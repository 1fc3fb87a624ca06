import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../renderer/features/reader/links.ts';
import { briefingAddress } from '../../renderer/ui/address.ts';

const address = (id: string, section?: string) => ({
  kind: 'address',
  address: briefingAddress(id, section),
});

describe('where a link leads', () => {
  it('starts from the folder of the briefing it stands in', () => {
    expect(destinationOf('other.md', 'guides/travel')).toEqual(address('guides/other'));
    expect(destinationOf('../top.md#part', 'guides/travel')).toEqual(address('top', 'part'));
    expect(destinationOf('#part', 'guides/travel')).toEqual(address('guides/travel', 'part'));
    expect(destinationOf('a%20b.md', '100% sure/x')).toEqual(address('100% sure/a b'));
    expect(destinationOf('../', 'guides/travel/faq')).toEqual(address('guides/index'));
  });

  it('leaves the app for web pages and mail only', () => {
    expect(destinationOf('https://example.org/a', 'x').kind).toBe('external');
    expect(destinationOf('mailto:a@example.org', 'x').kind).toBe('external');
    for (const href of ['', 'file:///etc/passwd', 'javascript:alert(1)', '//example.org', '{% page %}'])
      expect(destinationOf(href, 'x')).toEqual({ kind: 'none' });
  });

  it('does not stumble over a badly written escape', () => {
    expect(destinationOf('50%.md', 'x')).toEqual(address('50%'));
    expect(destinationOf('caf%E9.md', 'x')).toEqual(address('caf%E9'));
    expect(destinationOf('#%C3%BCber-uns', 'x')).toEqual(address('x', 'über-uns'));
  });
});
