/** Briefs: briefings, or what a reader chose of them, as a document that can be handed to a board. */
import { join } from 'node:path';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import type { Log } from '../../platform.ts';
import { type Content, compose } from './compose/index.ts';
import { fileNameFor } from './file-name.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { createFonts } from './pdf/fonts.ts';
import { createHyphenation } from './pdf/hyphenation.ts';
import { type Follow, printPdf } from './pdf.ts';

export type { Content } from './compose/index.ts';
export type { Origin } from './document.ts';
export type { Follow } from './pdf.ts';
export { type Verdict, verify } from './verify.ts';

/** A finished brief; `pages` is null where the format has none. */
export type Made = {
  fileName: string;
  bytes: Uint8Array;
  pages: number | null;
  /** The characters that no font has; each is shown as a box. */
  missing: string[];
  /** What one page had no room for, in a sentence; empty when it holds all. */
  leftOut: string;
};

export type Brief = {
  /**
   * `contents` holds at least one. The same arguments give the same bytes. Error `unreadable-file` when a font of the app is
   * not there; throws the signal's reason when it is ended.
   */
  make(contents: Content[], options: BriefOptions, format: Format, follow?: Follow): Promise<Made>;
};

/** `assets` is the folder of what ships with the app; its fonts are read when they are first needed and then kept. */
export function createBrief({ assets, log }: { assets: string; log: Log }): Brief {
  const fonts = createFonts(join(assets, 'fonts'));
  const hyphenation = createHyphenation(join(assets, 'hyphenation'));
  return {
    async make(contents, options, format, follow) {
      const composed = compose(contents, options);
      const document = 'last' in composed ? composed.at(0) : composed;
      const fileName = fileNameFor(document.title, EXTENSIONS[format]);
      if (format !== 'pdf') {
        const write = format === 'html' ? writeHtml : writeMarkdown;
        return { fileName, bytes: Buffer.from(write(document)), pages: null, missing: [], leftOut: '' };
      }
      const { pdf, ...printed } = await printPdf(composed, { fonts, hyphenation }, follow);
      if (printed.missing.length > 0) {
        log.warn(
          `${document.title}: no font has ${printed.missing.join(' ')}; the brief shows boxes instead.`,
        );
      }
      return { fileName, bytes: pdf, ...printed };
    },
  };
}

const EXTENSIONS: Record<Format, string> = { pdf: 'pdf', html: 'html', markdown: 'md' };
