/**
 * A process of its own that writes notes: `node writer.ts FILE COUNT [backups]`. Prints `opening`, then each id once the note
 * is acknowledged, then `done`, and stays until it is ended, with the store open. With `backups` it makes one backup after
 * another meanwhile. Its error, where there is one, goes to stderr as `code: sentence`.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { backUp } from '../../../../main/services/annotations/backups.ts';
import { createAnnotations, openStore } from '../../../../main/services/annotations/index.ts';
import { AttacheError } from '../../../../shared/errors.ts';

const [file = '', count = '1', mode = ''] = process.argv.slice(2);
const text = 'The partners agreed on a right of first refusal.';
const now = () => new Date();
const log = { info: () => {}, warn: () => {}, error: () => {} };

try {
  writeSync(1, 'opening\n');
  const store = openStore({ file, log, now });
  const annotations = createAnnotations({
    store,
    now,
    library: () => 'library-a',
    sections: () => [{ id: 'terms', kind: 'body', heading: 'Terms', level: 2, blocks: [], text }],
    onChange: () => {},
  });
  let backingUp = false;
  for (let made = 0; made < Number(count); made += 1) {
    const [note] = annotations.create({
      briefing: 'deal',
      on: {
        kind: 'passage',
        passages: [{ section: 'terms', range: { start: 4, end: 12 }, exact: 'partners' }],
      },
      colour: 'blue',
      note: `note ${made} of ${process.pid} ${'…'.repeat(200)}`,
      tags: [],
    });
    writeSync(1, `${note?.id}\n`);
    if (mode === 'backups' && !backingUp) {
      backingUp = true;
      void backUp({ file, now }).finally(() => {
        backingUp = false;
      });
    }
    await setImmediate();
  }
  writeSync(1, 'done\n');
  setInterval(() => {}, 1000);
} catch (thrown) {
  if (!(thrown instanceof AttacheError)) throw thrown;
  writeSync(2, `${thrown.code}: ${thrown.message}\n`);
  process.exitCode = 1;
}
