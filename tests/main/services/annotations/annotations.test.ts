import { describe, expect, it } from 'vitest';
import type { Annotation, Range } from '../../../../shared/model/annotation.ts';
import type { Section } from '../../../../shared/model/section.ts';
import { freshFile, LIBRARY, openRoom, type Room, section, standsOn } from './room.ts';

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
const passage = (briefing: string, section: string, range: Range, exact: string) => ({
  ...{ briefing, colour: 'yellow' as const, note: '', tags: [] },
  on: { kind: 'passage' as const, passages: [{ section, range, exact }] },
});
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
    const mark = (range: Range, exact: string) =>
      room.annotations.create(passage('deal', 'terms', range, exact));
    const stale = () => mark({ start: 4, end: 12 }, 'parties!');
    expect(stale).toThrowError(failing('conflict', /has changed/));
    const beyond = () => mark({ start: 900, end: 908 }, 'partners');
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
    const create = () => annotations.create(passage('deal', 'terms', range, exact));
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
    expect(() => annotations.delete({ ids: [id] })).toThrowError(failing('not-found', /no such/));
    library.key = 'library-a';
    annotations.delete({ ids: [id] });
    expect(() => annotations.update({ id, note: 'x' })).toThrowError(failing('not-found', /deleted/));
    expect(annotations.restore({ ids: [id] })).toMatchObject([{ note: '' }]);
  });
});

describe('delete and restore', () => {
  it('hides and brings back the very same annotation, also after a restart', () => {
    const before = openDeal();
    const made = before.mark('deal', 'terms', 'partners', 'who?');
    expect(before.annotations.delete({ ids: [made.id] })).toBeNull();
    expect(before.annotations.list({})).toEqual([]);
    expect(before.annotations.bySection('deal').size).toBe(0);
    before.close();

    const { annotations } = openRoom(before.file, deal());
    expect(annotations.deleted()).toMatchObject([{ id: made.id, note: 'who?' }]);
    const [restored] = annotations.restore({ ids: [made.id] });
    expect(restored).toEqual({ ...made, updated: restored?.updated });
    expect(annotations.list({})).toEqual([restored]);
    expect(annotations.deleted()).toEqual([]);
  });

  it('does nothing the second time', () => {
    const { annotations, changed, mark } = openDeal();
    const { id } = mark('deal', 'terms', 'partners');
    annotations.delete({ ids: [id] });
    annotations.delete({ ids: [id] });
    expect(annotations.restore({ ids: [id] })).toHaveLength(1);
    expect(annotations.restore({ ids: [id] })).toEqual([]);
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
    const words = (listed: Annotation[]) => listed.map(({ quote }) => quote?.exact);
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

describe('what is not on one passage', () => {
  it('marks words across two sections as one passage in each, with the note on the first', () => {
    const room = openDeal();
    const passages = [
      { section: 'terms', range: { start: 48, end: TERMS.length }, exact: TERMS.slice(48) },
      { section: 'money', range: { start: 0, end: 11 }, exact: 'The venture' },
    ];
    const on = { kind: 'passage' as const, passages };
    const made = room.annotations.create({
      briefing: 'deal',
      on,
      colour: 'green',
      note: 'both',
      tags: ['cloud'],
    });
    expect(made.map(({ note, tags, quote }) => [note, tags, quote?.exact])).toEqual([
      ['both', ['cloud'], TERMS.slice(48)],
      ['', ['cloud'], 'The venture'],
    ]);
    expect(room.changed).toEqual(['deal']);
    room.annotations.delete({ ids: made.map(({ id }) => id) });
    expect(room.annotations.list({})).toEqual([]);
  });

  it('makes none of several passages when one of them has changed', () => {
    const room = openDeal();
    const passages = [
      { section: 'terms', range: { start: 0, end: 3 }, exact: 'The' },
      { section: 'money', range: { start: 0, end: 3 }, exact: 'Our' },
    ];
    const on = { kind: 'passage' as const, passages };
    const create = () =>
      room.annotations.create({ briefing: 'deal', on, colour: 'green', note: '', tags: [] });
    expect(create).toThrowError(failing('conflict', /has changed/));
    expect(room.annotations.list({})).toEqual([]);
  });

  it('notes a section or a briefing, and bookmarks a section; all follow a section that was renamed', () => {
    const room = openDeal();
    const rest = { briefing: 'deal', colour: 'yellow' as const, note: 'whole', tags: [] };
    room.annotations.create({ ...rest, on: { kind: 'section', section: 'money' } });
    room.annotations.create({ ...rest, on: { kind: 'briefing' } });
    room.annotations.create({ ...rest, note: '', on: { kind: 'bookmark', section: 'money' } });
    const listed = () =>
      room.annotations.list({ briefing: 'deal' }).map(({ kind, anchor }) => [kind, anchor]);
    const at = (state: string, of: string) => ({ state, section: of, range: { start: 0, end: 0 }, score: 1 });
    expect(listed()).toEqual([
      ['briefing', at('exact', 'terms')],
      ['section', at('exact', 'money')],
      ['bookmark', at('exact', 'money')],
    ]);
    expect(room.annotations.bySection('deal').get('money')).toEqual({ notes: ['whole'], highlights: 0 });

    room.briefings.set('deal', [{ ...section('new-id', MONEY), heading: 'money' }]);
    expect(listed().slice(1)).toEqual([
      ['section', at('moved', 'new-id')],
      ['bookmark', at('moved', 'new-id')],
    ]);
    room.briefings.set('deal', [section('other', MONEY)]);
    expect(listed().slice(1)).toEqual([
      ['section', { state: 'orphaned', candidates: [] }],
      ['bookmark', { state: 'orphaned', candidates: [] }],
    ]);
  });
});

describe('a thread', () => {
  it('keeps replies in their order, changes, deletes and brings back one of them', () => {
    const room = openDeal();
    const { id } = room.mark('deal', 'terms', 'partners', 'who?');
    const { reply } = room.annotations.reply({ id, text: 'Both of them.' });
    const texts = () => room.annotations.list({})[0]?.replies.map(({ text }) => text);
    room.annotations.reply({ id, text: 'Are you sure?' });
    expect(texts()).toEqual(['Both of them.', 'Are you sure?']);
    room.annotations.editReply({ reply, text: '' });
    expect(texts()).toEqual(['Are you sure?']);
    room.annotations.editReply({ reply, text: 'All three.' });
    expect(texts()).toEqual(['All three.', 'Are you sure?']);
    expect(room.annotations.bySection('deal').get('terms')?.notes).toEqual([
      'who?',
      'All three.',
      'Are you sure?',
    ]);
    room.library.key = 'library-b';
    expect(() => room.annotations.editReply({ reply, text: 'x' })).toThrowError(
      failing('not-found', /no such/),
    );
  });
});

describe('attaching to another passage', () => {
  it('stands there from then on, goes back, and finds the old words when they return', () => {
    const room = openDeal();
    const { id } = room.mark('deal', 'terms', 'right of first refusal', 'why?');
    const old = room.briefings.get('deal') ?? [];
    const edited = [section('terms', 'Nothing of it stands any more; a privilege was granted instead.')];
    room.briefings.set('deal', edited);
    const now = () => room.annotations.list({}).map((one) => standsOn(room, one));
    expect(now()).toEqual([null]);
    const start = edited[0]?.text.indexOf('a privilege') ?? 0;
    const range = { start, end: start + 'a privilege'.length };
    const attached = room.annotations.attach({
      id,
      passage: { section: 'terms', range, exact: 'a privilege' },
    });
    expect(attached).toMatchObject({
      note: 'why?',
      quote: { exact: 'a privilege' },
      anchor: { state: 'exact' },
    });
    room.briefings.set('deal', old);
    expect(now()).toEqual(['right of first refusal']);
    room.briefings.set('deal', edited);
    expect(now()).toEqual(['a privilege']);
    expect(room.annotations.detach({ id }).anchor.state).toBe('orphaned');
    expect(() => room.annotations.detach({ id })).toThrowError(failing('conflict', /made on/));
  });
});

describe('what was deleted', () => {
  it('can be brought back for 30 days, and is then emptied', () => {
    const file = freshFile();
    const room = openRoom(file, deal());
    const { id } = room.mark('deal', 'terms', 'partners', 'secret');
    room.annotations.reply({ id, text: 'also secret' });
    room.annotations.delete({ ids: [id] });
    expect(room.annotations.deleted()).toMatchObject([
      { note: 'secret', replies: [{ text: 'also secret' }] },
    ]);
    room.close();

    const later = openRoom(file, deal(), Date.UTC(2026, 0, 30));
    expect(later.annotations.deleted()).toHaveLength(1);
    later.close();
    const tooLate = openRoom(file, deal(), Date.UTC(2026, 1, 1));
    expect(tooLate.annotations.deleted()).toEqual([]);
    expect(tooLate.store.annotations.find({ library: LIBRARY, id })).toMatchObject({
      note: '',
      replies: [{ text: '' }],
    });
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
      .map((annotation) => [annotation.quote?.exact, annotation.anchor.state, standsOn(room, annotation)]);
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
    expect(room.annotations.list({})).toEqual([{ ...made, anchor: { state: 'orphaned', candidates: [] } }]);
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
