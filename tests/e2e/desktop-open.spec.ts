import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import {
  answerOpenDialog,
  choose,
  expect,
  hearComplaints,
  startAgain,
  test,
  writeLibrary,
} from './desktop.ts';

const TIDES = {
  'tides.md': '# Tides\n\nBy the moon.\n\n## Spring tides\n\nHigh ones.\n',
  'winds.md': '# Winds\n\nFrom the west.\n',
};

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('list', { name: 'Briefings' }).getByRole('listitem');

test('a file named at the start opens with its folder as library', async ({ start, data }) => {
  const library = writeLibrary(join(data, 'sea'), TIDES);
  const { app, page } = await start(join(library, 'winds.md'));
  await expect(title(page)).toHaveText('Winds');
  await expect(rows(page)).toHaveCount(2);
  expect(app.windows()).toHaveLength(1);
});

test('the app that runs opens what a second start names', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), TIDES);
  const land = writeLibrary(join(data, 'land'), { 'hills & dales.md': '# Hills\n' });
  const { app, page } = await start('--library', sea);

  writeFileSync(join(sea, 'new.md'), '# New\n');
  await startAgain(app, data, join(sea, 'new.md'));
  await expect(title(page)).toHaveText('New');
  await expect(rows(page)).toHaveCount(3);

  await startAgain(app, data, pathToFileURL(join(land, 'hills & dales.md')).href);
  await expect(title(page)).toHaveText('Hills');
  await expect(rows(page)).toHaveCount(1);

  await startAgain(app, data, '--library', sea);
  await expect(rows(page)).toHaveCount(3);
});

test('a file from elsewhere stays open when the former library goes', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), TIDES);
  const { app, page } = await start('--library', sea);
  await expect(title(page)).toHaveText('Tides');
  for (const name of ['hills', 'woods', 'lakes']) {
    const folder = writeLibrary(join(data, name), {
      'first.md': '# First\n',
      [`${name}.md`]: `# The ${name}\n`,
    });
    await app.evaluate(
      ({ app: electron }, path) => electron.emit('open-file', { preventDefault() {} }, path),
      join(folder, `${name}.md`),
    );
    await expect(title(page)).toHaveText(`The ${name}`);
    await expect(rows(page)).toHaveCount(2);
    await page.keyboard.press('?'); // a turn of the page, in which it would have gone elsewhere
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(title(page)).toHaveText(`The ${name}`);
  }
});

test('a document that is no briefing is imported, or it is told why not', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), TIDES);
  const land = writeLibrary(join(data, 'land'), { 'notes.txt': 'A note\n' });
  writeFileSync(join(land, 'tones.mp3'), Buffer.from([0, 1, 2]));
  const { app, page } = await start('--library', sea);
  const complaints = await hearComplaints(app);

  await startAgain(app, data, join(land, 'notes.txt'));
  await expect(page.getByRole('main')).toContainText('A note');
  await expect(rows(page)).toHaveCount(3);
  expect(await complaints()).toEqual([]);

  await startAgain(app, data, join(land, 'tones.mp3'), join(land, 'nowhere.md'));
  await expect
    .poll(complaints)
    .toEqual([
      expect.stringContaining('“tones.mp3” is not a text file'),
      expect.stringContaining('there is no such file'),
    ]);
  await expect(rows(page)).toHaveCount(3);
});

test('however a document comes, it is said whether the library has it already', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), TIDES);
  const notes = join(writeLibrary(join(data, 'land'), { 'notes.txt': 'A note\n' }), 'notes.txt');
  const { app, page } = await start('--library', sea, notes);
  const told = (message: string) => page.getByRole('status').filter({ hasText: message });
  await expect(told('“notes.txt” is now a briefing of this library: notes.md.')).toHaveCount(1);

  await answerOpenDialog(app, notes);
  await choose(app, 'import');
  await expect(told('“notes.txt” was in this library already: notes.md.')).toHaveCount(1);
  await rows(page).filter({ hasText: 'Winds' }).click();
  await startAgain(app, data, notes);
  await expect(told('“notes.txt” was in this library already: notes.md.')).toHaveCount(2);
  await expect(page.getByRole('main')).toContainText('A note');
  await expect(rows(page)).toHaveCount(3);
});

test('of documents imported together, one that fails does not cost the others', async ({ start, data }) => {
  const land = writeLibrary(join(data, 'land'), { 'notes.txt': 'A note\n' });
  writeFileSync(join(land, 'tones.mp3'), Buffer.from([0, 1, 2]));
  const { app, page } = await start('--library', writeLibrary(join(data, 'sea'), TIDES));
  const complaints = await hearComplaints(app);
  await answerOpenDialog(app, join(land, 'tones.mp3'), join(land, 'notes.txt'));
  await choose(app, 'import');
  await expect(rows(page)).toHaveCount(3);
  expect(await complaints()).toEqual([expect.stringContaining('“tones.mp3” is not a text file')]);
});

test('a file that the system hands over opens, and the page is not loaded anew', async ({ start, data }) => {
  const library = writeLibrary(join(data, 'sea'), TIDES);
  const { app, page } = await start('--library', library);
  await page.evaluate(() => Object.assign(window, { isThePageFromBefore: true }));
  await app.evaluate(
    ({ app: electron }, path) => electron.emit('open-file', { preventDefault() {} }, path),
    join(library, 'winds.md'),
  );
  await expect(title(page)).toHaveText('Winds');
  expect(await page.evaluate(() => 'isThePageFromBefore' in window)).toBe(true);
});

test('a link opens its briefing at its section; one that leads nowhere says so', async ({ start, data }) => {
  const library = writeLibrary(join(data, 'sea'), TIDES);
  const { app, page } = await start(
    '--library',
    library,
    'attache://open?briefing=tides&section=spring-tides',
  );
  await expect(title(page)).toHaveText('Tides');
  await expect.poll(() => page.url()).toContain('spring-tides');
  const complaints = await hearComplaints(app);

  await startAgain(app, data, 'attache://open?briefing=winds');
  await expect(title(page)).toHaveText('Winds');

  await startAgain(app, data, 'attache://open?briefing=fogs');
  await expect(page.getByRole('main')).toContainText('There is no briefing “fogs”');

  await startAgain(app, data, 'attache://open?briefing=winds&run=calc');
  await expect.poll(complaints).toEqual([expect.stringContaining('is no link to a briefing')]);

  await app.evaluate(({ app: electron }) =>
    electron.emit('open-url', { preventDefault() {} }, 'attache://open?briefing=tides'),
  );
  await expect(title(page)).toHaveText('Tides');
});

test('a link that was copied leads back to the section', async ({ start, data }) => {
  const library = writeLibrary(join(data, 'sea'), {
    ...TIDES,
    'long.md': `# Long\n\n${'Words.\n\n'.repeat(60)}## The end of it\n\n${'More.\n\n'.repeat(60)}`,
  });
  const { app, page } = await start('--library', library);
  await rows(page).filter({ hasText: 'Long' }).click();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'The end of it' }).click();
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('y');
  await expect(page.getByText('A link to this section is copied.')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('combobox')).toHaveValue('attache://open?briefing=long&section=the-end-of-it');
  expect(app.windows()).toHaveLength(1);
});

test('a file dropped on the window opens', async ({ start, data }) => {
  const sea = writeLibrary(join(data, 'sea'), TIDES);
  const land = writeLibrary(join(data, 'land'), { 'hills.md': '# Hills\n', 'notes.txt': 'A note\n' });
  const { page } = await start('--library', sea);
  const session = await page.context().newCDPSession(page);
  const drop = async (file: string) => {
    const at = { x: 700, y: 300, data: { items: [], files: [file], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at });
  };
  await expect(title(page)).toHaveText('Tides');
  await drop(join(sea, 'winds.md'));
  await expect(title(page)).toHaveText('Winds');
  await drop(join(land, 'notes.txt'));
  await expect(page.getByText('“notes.txt” is now a briefing of this library: notes.md.')).toBeVisible();
  await drop(join(land, 'notes.txt'));
  await expect(page.getByText('“notes.txt” was in this library already: notes.md.')).toBeVisible();
  await drop(join(land, 'hills.md'));
  await expect(title(page)).toHaveText('Hills');
  await expect(rows(page)).toHaveCount(1);
});
