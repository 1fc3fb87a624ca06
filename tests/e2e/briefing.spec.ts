import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './app.ts';
import { painted, select } from './gestures.ts';

const CLI = fileURLToPath(new URL('../../dist/main/cli.js', import.meta.url));
const NOTE = 'Ask counsel whether price counts as a need.';
const ALLIANCE = /Microsoft gives up exclusive hosting/;

/** A command of the command line on the same data folder. */
function attache(data: string, ...args: string[]): unknown {
  return JSON.parse(
    execFileSync(process.execPath, [CLI, ...args, '--json', '--data', data], { encoding: 'utf8' }),
  );
}

/** The words of a PDF, white space folded. */
async function pdfWords(file: string): Promise<string> {
  const spawned = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  if (spawned.status === 0) return spawned.stdout.replace(/\s+/g, ' ');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  const words = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  return words.join(' ').replace(/\s+/g, ' ');
}

test('a person opens the library, reads, searches, annotates and prints', async ({ launch, data }, info) => {
  let app = await launch();
  let { page } = app;
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await test.step('the library opens with the briefing it brings along', async () => {
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(ALLIANCE);
    await expect(page.getByRole('list', { name: 'Briefings' }).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('region', { name: 'Bottom line' })).toContainText('right of first refusal');
  });

  await test.step('read: outline, folding, themes, text size, sort and filters', async () => {
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('link', { name: 'What we do not know' }).click();
    await expect(page.getByRole('heading', { name: 'What we do not know' })).toBeInViewport();
    const heading = page.getByRole('button', { name: 'What we do not know' });
    await heading.click();
    await expect(heading).toHaveAttribute('aria-expanded', 'false');
    await heading.click();
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { name: 'What to watch' })).toBeInViewport();

    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Sepia' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await page.getByRole('button', { name: 'Larger text' }).click();
    await expect(page.getByRole('article').first()).toHaveCSS('font-size', '20px');

    await page.getByRole('tab', { name: 'Briefings' }).click();
    const rows = page.getByRole('list', { name: 'Briefings' }).getByRole('listitem');
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('guide');
    await expect(rows).toHaveText([/Getting started/]);
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('');
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('title');
    await expect(rows.first()).toContainText('Getting started');
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByRole('checkbox', { name: 'Unread' }).check();
    await expect(rows).toHaveText([/Getting started/]);
    await page.getByRole('checkbox', { name: 'Unread' }).uncheck();
  });

  await test.step('search as one types; the match is marked in the text; n and p walk through the hits', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('"right of first ref');
    const results = page.getByRole('option');
    await expect(results.first().locator('mark')).toHaveText(['right of first refusal']);
    await page.keyboard.type('usal"');
    await page.keyboard.press('Enter');
    await expect.poll(() => painted(page, 'match-current')).toContain('right of first refusal');
    await expect(results.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('n');
    await expect(results.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('p');
    await expect(results.first()).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('button', { name: 'Clear the search' }).click();
  });

  await test.step('highlight a passage in green, and write a note on another', async () => {
    await select(page, 'Microsoft is the first choice');
    await page.getByRole('button', { name: 'Highlight green' }).click();
    await expect.poll(() => painted(page, 'mark-green')).toEqual(['Microsoft is the first choice']);
    await select(page, 'three things follow');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill(NOTE);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(NOTE);
  });

  await test.step('the process is killed right after the note was acknowledged, and the note is there', async () => {
    await app.kill();
    app = await launch();
    page = app.page;
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(ALLIANCE);
    await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(NOTE);
    await expect.poll(() => painted(page, 'mark-yellow')).toEqual(['three things follow']);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await expect(
      page.getByRole('heading', { name: 'What the right of first refusal means' }),
    ).toBeInViewport();
  });

  await test.step('has:note finds it, and the list of all annotations shows it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('has:note');
    await expect(page.getByRole('option')).toHaveText([/What the right of first refusal means/]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All annotations' }).click();
    await expect(page.getByRole('main')).toContainText(NOTE);
    await expect(page.getByRole('main')).toContainText('2 in all');
  });

  await test.step('a deleted note comes back', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Delete' }).first().click();
    await expect(page.getByRole('main')).toContainText('1 in all');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('main')).toContainText(NOTE);
    await page.getByRole('link', { name: 'three things follow' }).click();
    await expect.poll(() => painted(page, 'mark-focused')).toEqual(['three things follow']);
  });

  await test.step('print a brief: leave a section out, see the pages, save', async () => {
    await page.keyboard.press('ControlOrMeta+p');
    const dialog = page.getByRole('dialog', { name: 'Print a brief' });
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages$/);
    await expect(dialog.getByRole('img', { name: 'Page 1', exact: true })).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'What to watch' }).uncheck();
    const file = join(data, 'brief.pdf');
    await app.saveTo(file, () => dialog.getByRole('button', { name: 'Save PDF' }).click());
    await expect.poll(() => readIfThere(file)).toBe('%PDF');

    const words = await pdfWords(file);
    const facts = attache(data, 'facts', 'microsoft-openai-stargate') as { sentence: string }[];
    const { sections } = attache(data, 'show', 'microsoft-openai-stargate') as {
      sections: { id: string; text: string }[];
    };
    const bottomLine = sections.find(({ id }) => id === 'bottom-line')?.text ?? '';
    expect(words).toContain(NOTE);
    expect(words).toContain(bottomLine.replace(/\s+/g, ' '));
    expect(words).not.toContain('A first workload on a rival cloud.');
    const printed = new Set(words.match(/[\p{L}\p{N}]+/gu));
    for (const { sentence } of facts) {
      const missing = (sentence.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !printed.has(word));
      expect(
        missing.filter((word) => !LABELS.has(word)),
        sentence,
      ).toEqual([]);
    }
    expect(words).toMatch(/Page 1 of \d+|1 of \d+/i);
  });

  expect(complaints, info.project.name).toEqual([]);
});

/** Words that a fact's sentence has and its row in a table says by its column. */
const LABELS = new Set(['Members', 'Places', 'State', 'also', 'replaces', 'Replaces']);

function readIfThere(file: string): string {
  try {
    return readFileSync(file).subarray(0, 4).toString();
  } catch {
    return '';
  }
}
