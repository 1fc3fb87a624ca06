import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { painted, select } from './gestures.ts';

const PASSAGE = 'three things follow';

test('damaged annotations come back, and the reader is told until they have read it', async ({
  launch,
  data,
}) => {
  const first = await launch();
  await first.page.getByText(PASSAGE).waitFor();
  await select(first.page, PASSAGE);
  await first.page.keyboard.press('h');
  await expect.poll(() => painted(first.page, 'mark-yellow')).toEqual([PASSAGE]);
  await first.close();
  damageHeader(join(data, 'annotations.sqlite'));

  const second = await launch();
  const notice = second.page.getByRole('alert').filter({ hasText: 'Your annotations were damaged.' });
  await expect(notice).toContainText('What was damaged is kept as');
  await second.kill();

  const third = await launch();
  const again = third.page.getByRole('alert').filter({ hasText: 'Your annotations were damaged.' });
  await again.getByRole('button', { name: 'I have read this' }).click();
  await expect(again).toBeHidden();
  await third.page.reload();
  await third.page.getByText(PASSAGE).waitFor();
  await expect(again).toBeHidden();
});

/** Writes over the sentence that every SQLite file begins with. */
function damageHeader(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x20, 0, 16);
  writeFileSync(file, bytes);
}
