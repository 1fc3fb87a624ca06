import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';

test('words of another language say so to a screen reader', async ({ launch, data }) => {
  const library = join(data, 'words');
  mkdirSync(library);
  writeFileSync(
    join(library, 'words.md'),
    '---\ntitle: Words\nlang: en\n---\nThey said <span lang="fr">au revoir</span> and δημοκρατία.\n',
  );
  const { page } = await launch({ library });
  await expect(page.locator('[lang="fr"]')).toHaveText('au revoir');
  await expect(page.locator('[lang="el"]')).toHaveText('δημοκρατία');
  await expect(page.getByText('They said au revoir and δημοκρατία.')).toBeVisible();
});
