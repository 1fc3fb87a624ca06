import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingAddress, briefingOfAddress, idFromAddress } from '../../shared/address.ts';

describe('addresses', () => {
  it('lead back to the ids they were made of, through the router’s own decoding', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (id, section) => {
          const routed = decodeURI(briefingAddress(id, section)).split('/').slice(2).map(idFromAddress);
          expect(routed).toEqual([id, section]);
          expect(briefingOfAddress(briefingAddress(id))).toBe(id);
          expect(briefingOfAddress(briefingAddress(id, section))).toBe(id);
        },
      ),
    );
  });

  it('that were typed by hand do no harm', () => {
    expect(idFromAddress('100%')).toBe('100%');
    expect(briefingOfAddress('/briefing/100%')).toBe('100%');
    for (const elsewhere of [
      '',
      '/',
      '/briefing',
      '/briefing/',
      '/party/tides/sea',
      '/briefing/tides/sea/bed',
    ])
      expect(briefingOfAddress(elsewhere)).toBeUndefined();
  });
});
