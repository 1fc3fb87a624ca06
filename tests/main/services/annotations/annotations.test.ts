import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../shared/model/section.ts';
import { freshFile, openRoom, type Room, section, standsOn } from './room.ts';

const TERMS = 'The partners agreed on a right of first refusal for new cloud capacity.';
const MONEY =
  'The venture intends to invest over four years, and begins at once. 🏗️ Building has begun in Texas.';

function deal(): Map<string, Section[]> {
  return new Map([
    ['deal', [section('terms', TERMS), section('money', MONEY)]],
    ['other', [section('lead', 'Another briefing on cloud capacity.')]],
  ]);
}

const openDeal = () => openRoom(freshFile(), deal());
const failing = (code: string, words: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(words) });

describe('create', () => {
  it('answers the annotation as a restart would show it', () => {
    const room = openDeal();
    const made = room.mark('deal', 'money', '🏗️ Building', 'Where is the power from?\0 “Grid”, 电网');
    expect(made).toMatchObject({
      briefing: 'deal',
      section: 'money',
      quote: { exact: '🏗️ Building', suffix: ' has begun in Texas.' },
      note: 'Where is the power from?\0 “Grid”, 电网',
      anchor: { state: 'exact', section: 'money', range: made.position },
    });
    expect(made.created).toBe(made.updated);
    expect(room.changed).toEqual(['deal']);
    room.close();
    expect(openRoom(room.file, deal()).annotations.list({ briefing: 'deal' })).toEqual([made]);
  });

  it('refuses words that do not stand there any more', () => {
    const room = openDeal();
    const args = { briefing: 'deal', section: 'terms', colour: 'pink', note: '' } as const;
    const stale = () => room.annotations.create({ ...args, range: { start: 4, end: 12 }, exact: 'parties!' });
    expect(stale).toThrowError(failing('conflict', /has changed/));
    const beyond = () =>
      room.annotations.create({ ...args, range: { start: 900, end: 908 }, exact: 'partners' });
    expect(beyond).toThrowError(failing('conflict', /has changed/));
    expect(room.annotations.list({})).toEqual([]);
    expect(room.changed).toEqual([]);
  });

  it.each([
    ['only blanks', { start: 3, end: 4 }, ' '],
    ['an empty range', { start: 4, end: 4 }, 'partners'],
    ['a range that runs backwards', { start: 12, end: 4 }, 'partners'],
  ])('refuses %s', (_, range, exact) => {
    const { annotations } = openDeal();
    const create = () =>
      annotations.create({ briefing: 'deal', section: 'terms', range, exact, colour: 'blue', note: '' });
    expect(create).toThrowError(failing('invalid-arguments', /No words are selected/));
  });

  it('refuses a briefing or a section that is not there', () => {
    const room = openDeal();
    expect(() => room.mark('gone', 'terms', 'partners')).toThrowError(
      failing('not-found', /briefing “gone”/),
    );
    expect(() => room.mark('deal', 'gone', 'partners')).toThrowError(failing('not-found', /section “gone”/));
  });
});

describe('update', () => {
  it('changes what is given and keeps the rest', () => {
    const { annotations, mark } = openDeal();
    const made = mark('deal', 'terms', 'partners', 'who?');
    const pink = annotations.update({ id: made.id, colour: 'pink' });
    expect(pink).toEqual({ ...made, colour: 'pink', updated: pink.updated });
    expect(pink.updated > made.updated).toBe(true);
    expect(annotations.update({ id: made.id, note: '' })).toMatchObject({ colour: 'pink', note: '' });
  });

  it('refuses an annotation that is unknown, deleted or of another library', () => {
    const { annotations, library, mark } = openDeal();
    expect(() => annotations.update({ id: 'nope', note: 'x' })).toThrowError(failing('not-found', /no such/));
    const { id } = mark('deal', 'terms', 'partners');
    library.key = 'library-b';
    expect(() => annotations.update({ id, note: 'x' })).toThrowError(failing('not-found', /no such/));
    expect(() => annotations.delete({ id })).toThrowError(failing('not-found', /no such/));
    library.key = 'library-a';
    annotations.delete({ id });
    expect(() => annotations.update({ id, note: 'x' })).toThrowError(failing('not-found', /deleted/));
    expect(annotations.restore({ id }).note).toBe('');
  });
});

describe('delete and restore', () => {
  it('hides and brings back the very same annotation, also after a restart', () => {
    const before = openDeal();
    const made = before.mark('deal', 'terms', 'partners', 'who?');
    expect(before.annotations.delete({ id: made.id })).toBeNull();
    expect(before.annotations.list({})).toEqual([]);
    expect(before.annotations.bySection('deal').size).toBe(0);
    before.close();

    const { annotations } = openRoom(before.file, deal());
    const restored = annotations.restore({ id: made.id });
    expect(restored).toEqual({ ...made, updated: restored.updated });
    expect(annotations.list({})).toEqual([restored]);
  });

  it('does nothing the second time', () => {
    const { annotations, changed, mark } = openDeal();
    const { id } = mark('deal', 'terms', 'partners');
    annotations.delete({ id });
    annotations.delete({ id });
    const restored = annotations.restore({ id });
    expect(annotations.restore({ id })).toEqual(restored);
    expect(changed).toEqual(['deal', 'deal', 'deal']);
  });
});

describe('list', () => {
  it('follows the text in one briefing, and time in the whole library', () => {
    const { annotations, mark } = openDeal();
    for (const [briefing, id, exact] of [
      ['deal', 'money', 'Texas'],
      ['deal', 'terms', 'refusal'],
      ['other', 'lead', 'cloud'],
      ['deal', 'terms', 'partners agreed'],
      ['deal', 'terms', 'partners'],
      ['deal', 'money', 'venture'],
    ] as const) {
      mark(briefing, id, exact);
    }
    const words = (listed: { quote: { exact: string } }[]) => listed.map(({ quote }) => quote.exact);
    expect(words(annotations.list({ briefing: 'deal' }))).toEqual([
      'partners',
      'partners agreed',
      'refusal',
      'venture',
      'Texas',
    ]);
    expect(words(annotations.list({}))).toEqual([
      'venture',
      'partners',
      'partners agreed',
      'cloud',
      'refusal',
      'Texas',
    ]);
  });

  it('shows only the open library', () => {
    const { annotations, library, mark } = openDeal();
    mark('deal', 'terms', 'partners');
    library.key = 'library-b';
    expect(annotations.list({})).toEqual([]);
    expect(annotations.list({ briefing: 'deal' })).toEqual([]);
  });
});

describe('a text that changes', () => {
  function edited(change: (room: Room) => void) {
    const room = openDeal();
    room.mark('deal', 'terms', 'right of first refusal', 'why?');
    room.mark('deal', 'money', 'begins at once');
    change(room);
    return room.annotations
      .list({ briefing: 'deal' })
      .map((annotation) => [annotation.quote.exact, annotation.anchor.state, standsOn(room, annotation)]);
  }

  it('takes its annotations along, and lists those whose words are gone last', () => {
    const listed = edited(({ briefings }) =>
      briefings.set('deal', [
        section('terms', 'The partners now share their capacity.'),
        section('money', `A word before. ${MONEY}`),
      ]),
    );
    expect(listed).toEqual([
      ['begins at once', 'moved', 'begins at once'],
      ['right of first refusal', 'orphaned', null],
    ]);
  });

  it('is followed into a section that was renamed', () => {
    const listed = edited(({ briefings }) =>
      briefings.set('deal', [section('what-it-costs', MONEY), section('what-was-agreed', TERMS)]),
    );
    expect(listed).toEqual([
      ['begins at once', 'moved', 'begins at once'],
      ['right of first refusal', 'moved', 'right of first refusal'],
    ]);
  });

  it('leaves its annotations in the list when the briefing is gone, and finds them when it is back', () => {
    expect(edited(({ briefings }) => briefings.delete('deal'))).toEqual([
      ['right of first refusal', 'orphaned', null],
      ['begins at once', 'orphaned', null],
    ]);
    const room = openDeal();
    const made = room.mark('deal', 'terms', 'partners');
    room.briefings.delete('deal');
    expect(room.annotations.list({})).toEqual([{ ...made, anchor: { state: 'orphaned' } }]);
    room.briefings.set('deal', [section('terms', TERMS)]);
    expect(room.annotations.list({})).toEqual([made]);
  });
});

describe('bySection', () => {
  it('counts what stands on each section now', () => {
    const room = openDeal();
    room.mark('deal', 'terms', 'partners', 'who?');
    room.mark('deal', 'terms', 'first refusal');
    room.mark('deal', 'terms', 'agreed', 'when?');
    room.mark('deal', 'money', 'four years');
    room.mark('other', 'lead', 'cloud', 'elsewhere');
    room.briefings.set('deal', [section('terms', TERMS), section('costs', MONEY.replace('four', 'five'))]);
    expect([...room.annotations.bySection('deal')]).toEqual([
      ['terms', { notes: ['who?', 'when?'], highlights: 3 }],
    ]);
  });
});
