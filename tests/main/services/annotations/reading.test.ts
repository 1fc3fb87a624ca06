import { describe, expect, it } from 'vitest';
import { openRoom } from './room.ts';

describe('reading', () => {
  it('keeps the place and the mark apart', () => {
    const { reading, changed } = openRoom();
    reading.place({ briefing: 'deal', section: 'terms', offset: 12 });
    reading.mark({ briefing: 'deal', read: true });
    reading.place({ briefing: 'deal', section: 'money', offset: 3 });
    expect(reading.list()).toMatchObject([{ briefing: 'deal', section: 'money', offset: 3, read: true }]);
    reading.mark({ briefing: 'deal', read: false });
    expect(reading.list()).toMatchObject([{ briefing: 'deal', section: 'money', offset: 3, read: false }]);
    expect(changed).toEqual(['deal', 'deal']);
  });

  it('tells of a mark only when it changed', () => {
    const { reading, changed } = openRoom();
    reading.mark({ briefing: 'deal', read: true });
    const [before] = reading.list();
    reading.mark({ briefing: 'deal', read: true });
    expect(reading.list()).toEqual([before]);
    expect(before).toMatchObject({ section: '', offset: 0, read: true });
    expect(changed).toEqual(['deal']);
  });

  it('lists the open library, latest first, also after a restart', () => {
    const room = openRoom();
    room.reading.place({ briefing: 'a', section: 's', offset: 1 });
    room.reading.place({ briefing: 'a', section: 's', offset: 3 });
    room.reading.place({ briefing: 'b', section: 's', offset: 2 });
    room.reading.place({ briefing: 'a', section: 's', offset: 3 }); // where it was
    room.library.key = 'library-b';
    room.reading.place({ briefing: 'c', section: 's', offset: 4 });
    room.close();
    const { reading, library } = openRoom(room.file);
    expect(reading.list().map(({ briefing, offset }) => [briefing, offset])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    library.key = 'library-b';
    expect(reading.list().map(({ briefing }) => briefing)).toEqual(['c']);
  });
});
