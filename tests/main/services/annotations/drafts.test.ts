/** Notes and replies that are being written, as they are kept. */

import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../../../main/services/annotations/backups.ts';
import { createDrafts, type Drafts } from '../../../../main/services/annotations/index.ts';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { type DraftTarget, draftKey } from '../../../../shared/contract/drafts.ts';
import type { Payload } from '../../../../shared/contract/index.ts';
import { freshFile, LIBRARY, openRoom, type Room, section } from './room.ts';

const TEXT = 'The partners agreed on a right of first refusal for new cloud capacity.';
const deal = () => new Map([['deal', [section('terms', TEXT)]]]);

type Desk = Room & {
  drafts: Drafts;
  told: Payload<'drafts.changed'>[];
  type(target: DraftTarget, text: string, isPlaced?: boolean): void;
};

function openDesk(file = freshFile(), briefings = deal()): Desk {
  const room = openRoom(file, briefings);
  const told: Payload<'drafts.changed'>[] = [];
  const drafts = createDrafts({
    store: room.store,
    library: () => room.library.key,
    sections: (briefing) => room.briefings.get(briefing) ?? null,
    onChange: (change) => void told.push(change),
  });
  let revision = 0;
  const type = (target: DraftTarget, text: string, isPlaced = false) => {
    revision += 1;
    drafts.keep({ library: room.library.key, writer: 'page', revision, target, text, isPlaced });
  };
  return { ...room, drafts, told, type };
}

function onWords(exact: string, text = TEXT): DraftTarget {
  const start = text.indexOf(exact);
  const range = { start, end: start + exact.length };
  return {
    kind: 'new',
    briefing: 'deal',
    on: { kind: 'passage', passages: [{ section: 'terms', range, exact }] },
  };
}

const gone = (target: DraftTarget, revision = 1_000_000) => ({
  library: LIBRARY,
  writer: 'page',
  revision,
  target,
});

describe('a draft', () => {
  it('is there after a restart, with what it is on, in its own library', () => {
    const desk = openDesk();
    desk.type(onWords('partners'), 'Which');
    desk.type(onWords('partners'), 'Which ones?');
    desk.type({ kind: 'reply', briefing: 'deal', annotation: 'X' }, 'I ask too.');
    desk.library.key = 'library-b';
    desk.type(onWords('agreed'), 'In another library');
    desk.close();
    const again = openDesk(desk.file);
    expect(again.drafts.list()).toMatchObject({
      library: LIBRARY,
      drafts: [
        { target: { kind: 'reply', annotation: 'X' }, text: 'I ask too.', lost: null },
        {
          target: onWords('partners'),
          text: 'Which ones?',
          lost: null,
          updated: expect.stringMatching(/^2026-/),
        },
      ],
    });
    again.library.key = 'library-b';
    expect(again.drafts.list().drafts.map(({ text }) => text)).toEqual(['In another library']);
    expect(verifyStore(again.file)).toMatchObject({ integrity: 'ok', drafts: 3 });
  });

  it('that was saved or discarded leaves no word behind, and can be begun again', () => {
    const { drafts, type, told, file } = openDesk();
    type(onWords('partners'), 'a secret');
    drafts.discard(gone(onWords('partners')));
    expect(drafts.list().drafts).toEqual([]);
    expect(told.map(({ draft }) => draft?.text)).toEqual(['a secret', undefined]);
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT target, text FROM draft').all()).toMatchObject([{ target: '{}', text: '' }]);
    db.close();
    drafts.keep({ ...gone(onWords('agreed'), 1_000_001), text: 'again', isPlaced: true });
    expect(drafts.list().drafts).toMatchObject([{ text: 'again', target: onWords('agreed') }]);
  });

  it('that is not there can be discarded, and nobody is told', () => {
    const { drafts, told } = openDesk();
    drafts.discard(gone(onWords('partners')));
    expect(told).toEqual([]);
  });

  it('is neither an annotation nor found among them', () => {
    const { annotations, type } = openDesk();
    type(onWords('partners'), 'unfinished');
    expect(annotations.list({})).toEqual([]);
    expect(annotations.counts()).toEqual({});
    expect(annotations.bySection('deal').size).toBe(0);
  });
});

describe('what a new note was begun on', () => {
  it('is followed where its words move, however often it is written meanwhile', () => {
    const { drafts, type, briefings } = openDesk();
    type(onWords('first refusal'), 'one');
    const later = `In the spring of that year, ${TEXT}`;
    briefings.set('deal', [section('terms', later)]);
    expect(drafts.list().drafts[0]).toMatchObject({ target: onWords('first refusal', later), lost: null });
    type(onWords('first refusal'), 'one two'); // by a page that has not heard of it yet
    briefings.set('deal', [section('terms', TEXT)]);
    expect(drafts.list().drafts[0]).toMatchObject({
      target: onWords('first refusal'),
      text: 'one two',
      lost: null,
    });
  });

  it('comes back with its words: until then the note is on their section, or on the briefing', () => {
    const { drafts, type, briefings } = openDesk();
    type(onWords('first refusal'), 'one');
    briefings.set('deal', [section('terms', 'Nothing was said.'), section('more', 'Much more.')]);
    const [onSection] = drafts.list().drafts;
    expect(onSection).toMatchObject({
      target: { on: { kind: 'section', section: 'terms' } },
      lost: 'first refusal',
    });
    if (onSection) type(onSection.target, 'one two'); // as it is shown, so it is sent
    briefings.set('deal', [section('more', 'Much more.')]);
    expect(drafts.list().drafts[0]).toMatchObject({
      target: { on: { kind: 'briefing' } },
      lost: 'first refusal',
    });
    briefings.delete('deal');
    expect(drafts.list().drafts[0]).toMatchObject({ target: onWords('first refusal'), text: 'one two' });
    briefings.set('deal', [section('terms', TEXT)]);
    expect(drafts.list().drafts[0]).toMatchObject({ target: onWords('first refusal'), lost: null });
  });

  it('is other words when the reader chooses others', () => {
    const { drafts, type } = openDesk();
    type(onWords('partners'), 'one');
    type(onWords('agreed'), 'one', true);
    expect(drafts.list().drafts).toMatchObject([{ target: onWords('agreed') }]);
  });
});

describe('two pages with the same draft', () => {
  it('are each told who wrote, and the last word holds', () => {
    const { drafts, told } = openDesk();
    const target = onWords('partners');
    drafts.keep({ library: LIBRARY, writer: 'one', revision: 1, target, text: 'from one', isPlaced: true });
    drafts.keep({ library: LIBRARY, writer: 'two', revision: 1, target, text: 'from two', isPlaced: false });
    expect(told.map(({ writer, key, draft }) => [writer, key, draft?.text])).toEqual([
      ['one', draftKey(target), 'from one'],
      ['two', draftKey(target), 'from two'],
    ]);
    expect(drafts.list().drafts.map(({ text }) => text)).toEqual(['from two']);
  });

  it('keep of each page what it wrote last, in whatever order it arrives', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (order) => {
        const { drafts, close } = openDesk();
        const target = onWords('partners');
        for (const revision of order) {
          if (revision === 6) drafts.discard(gone(target, 6));
          else drafts.keep({ ...gone(target, revision), text: `typed ${revision}`, isPlaced: false });
        }
        const last = Math.max(...order);
        expect(drafts.list().drafts.map(({ text }) => text)).toEqual(last === 6 ? [] : [`typed ${last}`]);
        close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a damaged store', () => {
  it('gives its drafts back from the backup, without those that were saved since', async () => {
    const desk = openDesk();
    const saved: DraftTarget = { kind: 'reply', briefing: 'deal', annotation: 'X' };
    desk.type(onWords('partners'), 'still being written');
    await backUp({ file: desk.file, now: () => new Date(Date.UTC(2026, 0, 2)) });
    desk.type(saved, 'saved soon');
    desk.drafts.discard(gone(saved));
    desk.close();
    writeFileSync(desk.file, 'no database '.repeat(1000));
    const again = openDesk(desk.file);
    expect(again.drafts.list().drafts).toMatchObject([
      { text: 'still being written', target: onWords('partners') },
    ]);
  });

  it('is told of rows that make no sense', () => {
    const desk = openDesk();
    desk.type(onWords('partners'), 'x');
    desk.close();
    const db = new DatabaseSync(desk.file);
    db.exec(`UPDATE draft SET target = '['`);
    db.close();
    expect(verifyStore(desk.file).integrity).toEqual([
      expect.stringMatching(/^1 of the table draft: a target/),
    ]);
  });
});
