/** Briefs: briefings, or what a reader chose of them, as a document that can be handed to a board. */
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import type { Log } from '../../platform.ts';
import type { Content } from './compose/index.ts';
import type { BriefDocument } from './document.ts';
import { fileNameFor } from './file-name.ts';
import type { Follow, Printer } from './pdf.ts';
import { seal } from './provenance.ts';
import { requirePrintable } from './refusal.ts';

export type { Content } from './compose/index.ts';
export type { Origin } from './document.ts';
export type { Follow } from './pdf.ts';
export { refusalOf } from './refusal.ts';
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
   * `contents` holds at least one. The same arguments give the same bytes. Error `unreadable-file` when nothing of a briefing
   * could be read, or a font of the app is not there; throws the signal's reason when it is ended.
   */
  make(contents: Content[], options: BriefOptions, format: Format, follow?: Follow): Promise<Made>;
};

/**
 * `assets` is the folder of what ships with the app. What writes a format is loaded when it is first wanted, because most
 * sessions print nothing.
 */
export function createBrief({ assets, log }: { assets: string; log: Log }): Brief {
  let printer: Promise<Printer> | null = null;
  const print: Printer = async (...args) => {
    printer ??= import('./pdf.ts').then(({ createPrinter }) => createPrinter(assets));
    return (await printer)(...args);
  };
  return {
    async make(contents, options, format, follow) {
      requirePrintable(contents.map(({ briefing }) => briefing));
      const { compose } = await import('./compose/index.ts');
      const composed = compose(contents, options);
      const document = 'last' in composed ? composed.at(0) : composed;
      const fileName = fileNameFor(document.title, EXTENSIONS[format]);
      if (format !== 'pdf') {
        const bytes = Buffer.from(await WRITERS[format](document));
        return { fileName, bytes: seal(bytes), pages: null, missing: [], leftOut: '' };
      }
      const { pdf, ...printed } = await print(composed, follow);
      if (printed.missing.length > 0) {
        log.warn(`No font has ${printed.missing.length} characters of a brief, which shows boxes instead.`);
      }
      return { fileName, bytes: seal(pdf), ...printed };
    },
  };
}

const WRITERS = {
  html: async (document: BriefDocument) => (await import('./html.ts')).writeHtml(document),
  markdown: async (document: BriefDocument) => (await import('./markdown.ts')).writeMarkdown(document),
};

const EXTENSIONS: Record<Format, string> = { pdf: 'pdf', html: 'html', markdown: 'md' };
