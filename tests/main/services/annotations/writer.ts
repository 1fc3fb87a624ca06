/**
 * A process of its own that writes notes: `node writer.ts FILE COUNT`. Prints each id once the note is acknowledged,
 * then stays until it is ended, with the store open. Its error, where there is one, goes to stderr as `code: sentence`.
 */
import { writeSync } from 'node:fs';
import { createAnnotations, openStore } from '../../../../main/services/annotations/index.ts';
import { AttacheError } from '../../../../shared/errors.ts';

const [file = '', count = '1'] = process.argv.slice(2);
const text = 'The partners agreed on a right of first refusal.';
const now = () => new Date();
const log = { info: () => {}, warn: () => {}, error: () => {} };

try {
  const store = openStore({ file, log, now });
  const annotations = createAnnotations({
    store,
    now,
    library: () => 'library-a',
    sections: () => [{ id: 'terms', kind: 'body', heading: 'Terms', level: 2, blocks: [], text }],
    onChange: () => {},
  });
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
  }
  writeSync(1, 'done\n');
  setInterval(() => {}, 1000);
} catch (thrown) {
  if (!(thrown instanceof AttacheError)) throw thrown;
  writeSync(2, `${thrown.code}: ${thrown.message}\n`);
  process.exitCode = 1;
}
