/**
 * A process of its own that writes a note, letter by letter: `node draft-writer.ts FILE`. Prints how many letters the draft has
 * once they are acknowledged, and goes on until it is killed; every 50 letters the note is discarded and begun again.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createDrafts, openStore } from '../../../../main/services/annotations/index.ts';

const [file = ''] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: () => {} };
const store = openStore({ file, log, now: () => new Date() });
const drafts = createDrafts({ store, library: () => 'library-a', sections: () => null, onChange: () => {} });
const target = { kind: 'new' as const, briefing: 'deal', on: { kind: 'briefing' as const } };

for (let revision = 1; ; revision += 1) {
  const change = { library: 'library-a', writer: 'page', revision, target };
  const letters = revision % 50;
  if (letters === 0) drafts.discard(change);
  else drafts.keep({ ...change, text: 'x'.repeat(letters), isPlaced: false });
  writeSync(1, `${letters}\n`);
  await setImmediate();
}
