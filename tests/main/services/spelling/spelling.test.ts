import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSpelling, type Spelling } from '../../../../main/services/spelling/index.ts';

const ROOT = new URL('../../../../', import.meta.url);

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-spelling-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openSpelling(
  data = freshFolder(),
  others: Partial<Parameters<typeof createSpelling>[0]> = {},
): Spelling {
  const spelling = createSpelling({
    worker: new URL('main/services/spelling/worker.ts', ROOT),
    assets: fileURLToPath(new URL('assets', ROOT)),
    data,
    onStop: () => expect.unreachable('it has stopped'),
    ...others,
  });
  onTestFinished(() => spelling.close());
  return spelling;
}

/** The words of a text as an editor hands them over: each once. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}’']+/gu))];
}

function check(spelling: Spelling, text: string, lang = 'en'): Promise<string[]> {
  return spelling.check({ words: wordsOf(text), text, lang });
}

describe('a note in English', () => {
  it.each([
    'Which organisation’s colour do they favour, and whose behaviour does the centre judge?',
    'Which organization’s color do they favor, and whose behavior does the center judge?',
    'OpenAI and NVIDIA’s FY2026 GPUs don’t come before Q3; the $250bn isn’t Microsoft’s alone.',
    'A naïve résumé of the café’s façade, by the attaché.',
    'It’s the partners’ well-known right of first refusal, e.g. for cloud capacity in the U.S.',
  ])('has no wrong word: %s', async (text) => {
    expect(await check(openSpelling(), text)).toEqual([]);
  });

  it('has these', async () => {
    const text = 'The partners recieve seperate shares, and acomodate what teh board definately wants.';
    expect(await check(openSpelling(), text)).toEqual([
      'recieve',
      'seperate',
      'acomodate',
      'teh',
      'definately',
    ]);
  });

  it('is one in a German briefing too', async () => {
    const text = 'I think that the partners recieve their share of the revenue before the end of the year.';
    expect(await check(openSpelling(), text, 'de')).toEqual(['recieve']);
  });
});

describe('a note in another language', () => {
  it.each([
    ['de', 'Die Partner haben sich auf ein Vorkaufsrecht für neue Rechenzentren geeinigt.'],
    ['fr', 'Les partenaires se sont mis d’accord sur un droit de préemption pour la capacité nouvelle.'],
    ['es', 'Los socios acordaron un derecho de preferencia para la nueva capacidad de la nube.'],
    ['nl', 'De partners zijn een voorkeursrecht overeengekomen voor nieuwe capaciteit in de cloud.'],
    ['pl', 'Partnerzy uzgodnili prawo pierwokupu nowej mocy obliczeniowej w chmurze do końca roku.'],
    ['el', 'Οι εταίροι συμφώνησαν σε δικαίωμα προτίμησης για τη νέα χωρητικότητα του νέφους.'],
    ['ru', 'Партнёры договорились о преимущественном праве на новые мощности облака.'],
  ])('(%s) is not all red, whatever the briefing’s language', async (lang, text) => {
    const spelling = openSpelling();
    expect(await check(spelling, text, lang)).toEqual([]);
    expect(await check(spelling, text, 'en')).toEqual([]);
    expect(await check(spelling, text, '')).toEqual([]);
  });

  it('is taken for it from the first words, where the briefing is', async () => {
    const spelling = openSpelling();
    expect(await check(spelling, 'Die Partner haben', 'de-CH')).toEqual([]);
    expect(await check(spelling, 'Teh partners', 'en-GB')).toEqual(['Teh']);
    expect(await check(spelling, 'Teh partners', '')).toEqual(['Teh']);
  });
});

describe('a wrong word', () => {
  it.each([
    ['recieve', 'receive'],
    ['seperate', 'separate'],
    ['definately', 'definitely'],
    ['acknowlegdement', 'acknowledgement'],
    ['Micorsoft', 'Microsoft'],
    ['doesn’tt', "doesn't"],
  ])('%s may have been %s', async (wrong, right) => {
    const suggestions = await openSpelling().suggest(wrong);
    expect(suggestions).toContain(right);
    expect(suggestions.length).toBeLessThanOrEqual(5);
  });

  it('is right once the reader has said so, also after a restart, and beside words of another process', async () => {
    const data = freshFolder();
    const text = 'The hyperscaler and the neocloud, both.';
    const spelling = openSpelling(data);
    expect(await check(spelling, text)).toEqual(['hyperscaler', 'neocloud']);
    await spelling.add('Hyperscaler');
    expect(await check(spelling, text)).toEqual(['neocloud']);
    writeFileSync(
      join(data, 'dictionary.txt'),
      `${readFileSync(join(data, 'dictionary.txt'), 'utf8')}neocloud\r\n`,
    );
    await spelling.add('capex');
    await spelling.add('capex');
    await spelling.close();
    const again = openSpelling(data);
    expect(await check(again, `${text} Hyperscaler's capex`)).toEqual([]);
    expect(readFileSync(join(data, 'dictionary.txt'), 'utf8')).toBe('Hyperscaler\nneocloud\ncapex\n');
  });
});

it('takes in words of several windows at once', async () => {
  const data = freshFolder();
  const spelling = openSpelling(data);
  const words = ['hyperscaler', 'neocloud', 'capex', 'offtake'];
  await Promise.all(words.map((word) => spelling.add(word)));
  expect(readFileSync(join(data, 'dictionary.txt'), 'utf8').trim().split('\n').sort()).toEqual(words.sort());
});

it('goes on taking in words after one that could not be kept', async () => {
  const data = freshFolder();
  mkdirSync(join(data, 'dictionary.txt'));
  const spelling = openSpelling(data);
  await expect(spelling.add('capex')).rejects.toMatchObject({ code: 'unreadable-file' });
  rmdirSync(join(data, 'dictionary.txt'));
  await spelling.add('offtake');
  expect(readFileSync(join(data, 'dictionary.txt'), 'utf8')).toBe('offtake\n');
});

describe('the worker', () => {
  it('answers once it can be started', async () => {
    const data = freshFolder();
    const assets = join(data, 'assets');
    const spelling = openSpelling(data, { assets });
    await expect(check(spelling, 'teh')).rejects.toThrowError(/spelling/);
    cpSync(new URL('assets/spelling', ROOT), join(assets, 'spelling'), { recursive: true });
    expect(await check(spelling, 'teh')).toEqual(['teh']);
  });

  it('is not started for nothing', async () => {
    const spelling = openSpelling('/nowhere', { worker: new URL('file:///nowhere'), assets: '/nowhere' });
    expect(await spelling.check({ words: [], text: '', lang: 'en' })).toEqual([]);
  });

  const CRASHING = new URL('crashing-worker.ts', import.meta.url);

  it('is given up after three crashes in a row, and no word is wrong from then on', async () => {
    let stops = 0;
    const data = freshFolder();
    const spelling = openSpelling(data, { worker: CRASHING, onStop: () => void stops++ });
    for (let crash = 0; crash < 3; crash++) await expect(check(spelling, 'crash')).rejects.toThrow();
    expect(stops).toBe(1);
    expect(await check(spelling, 'teh crash')).toEqual([]);
    expect(await spelling.suggest('teh')).toEqual([]);
    await spelling.add('capex');
    expect(readFileSync(join(data, 'dictionary.txt'), 'utf8')).toBe('capex\n');
    expect(stops).toBe(1);
  });

  it('is not said to be given up because it is closed', async () => {
    const spelling = openSpelling(freshFolder(), { worker: CRASHING });
    for (let crash = 0; crash < 2; crash++) await expect(check(spelling, 'crash')).rejects.toThrow();
    const last = check(spelling, 'teh');
    await spelling.close();
    await last.catch(() => {}); // it was answered, or not any more
  });

  it('is started anew after a crash, as often as it answers in between', async () => {
    const spelling = openSpelling(freshFolder(), { worker: CRASHING });
    for (let round = 0; round < 2; round++) {
      for (let crash = 0; crash < 2; crash++) await expect(check(spelling, 'crash')).rejects.toThrow();
      expect(await check(spelling, 'teh')).toEqual(['teh']);
    }
  });
});
