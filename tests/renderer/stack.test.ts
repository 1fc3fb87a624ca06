import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stack } from '../../renderer/features/annotations/stack.ts';

it('sets notes beside their passages, and none upon another', () => {
  const notes = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) }));
  fc.assert(
    fc.property(notes, (items) => {
      const placed = stack(items);
      expect(placed).toHaveLength(items.length);
      placed.forEach(({ item, top }, index) => {
        const before = placed[index - 1];
        const free = before === undefined ? Number.NEGATIVE_INFINITY : before.top + before.item.height;
        expect(top).toBeGreaterThanOrEqual(item.top);
        expect(top).toBeGreaterThan(free);
        if (item.top > free + 8) expect(top).toBe(item.top);
      });
    }),
  );
});
