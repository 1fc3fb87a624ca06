/**
 * The pages of a brief as pictures, held against those that were looked at and found good. A moved line of text changes
 * several hundred pixels; the tolerance is for programs that smooth edges otherwise.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBrief } from '../../main/services/brief/index.ts';
import { BriefOptions, type Template } from '../../shared/model/brief.ts';
import { harbour, harbourNotes } from '../main/services/brief/fixture.ts';
import { expect, test } from './app.ts';

const TOLERANCE = { threshold: 0.3, maxDiffPixels: 120 };
const assets = fileURLToPath(new URL('../../assets', import.meta.url));
const brief = createBrief({ assets, log: { info() {}, warn() {}, error() {} } });

/** The pages as PNG, a picture each. */
function pictures(pdf: Uint8Array): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'attache-pages-'));
  try {
    writeFileSync(join(folder, 'brief.pdf'), pdf);
    spawnSync('pdftoppm', ['-r', '60', '-png', join(folder, 'brief.pdf'), join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.toSorted().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const template of ['one-page', 'full', 'annotated'] satisfies Template[]) {
  test(`the ${template} template looks as it did`, async ({ host }) => {
    test.skip(host !== 'web', 'Paper is the same on every host');
    test.skip(
      spawnSync('pdftoppm', ['-v']).status !== 0,
      'Draws pages where poppler’s pdftoppm is installed',
    );
    const letterhead = { name: 'Office of the board', marking: 'Confidential' };
    const options = BriefOptions.parse({ template, letterhead, date: '2025-03-01' });
    const { bytes, pages } = await brief.make(
      [{ briefing: harbour, annotations: harbourNotes }],
      options,
      'pdf',
    );
    const drawn = pictures(bytes);
    expect(drawn).toHaveLength(pages ?? 0);
    for (const [index, picture] of drawn.entries())
      expect(picture).toMatchSnapshot(`${template}-${index + 1}.png`, TOLERANCE);
  });
}
