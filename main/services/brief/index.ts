/** Briefs: a briefing, or what a reader chose of it, as a PDF that can be handed to a board. */
import { join } from 'node:path';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { BriefOptions } from '../../../shared/model/brief.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Log } from '../../platform.ts';
import { compose } from './compose.ts';
import { fileNameFor } from './file-name.ts';
import { createFonts } from './pdf/fonts.ts';
import { createHyphenation } from './pdf/hyphenation.ts';
import { type Printed, printPdf } from './pdf.ts';

export type Brief = {
  /**
   * `annotations` are the live ones of this briefing, anchored in its present text. The same arguments give the same
   * bytes. Error `unreadable-file` when a font of the app is not there.
   */
  print(
    briefing: Briefing,
    annotations: Annotation[],
    options: BriefOptions,
  ): Promise<Printed & { fileName: string }>;
};

/** `assets` is the folder of what ships with the app; its fonts are read when they are first needed and then kept. */
export function createBrief({ assets, log }: { assets: string; log: Log }): Brief {
  const fonts = createFonts(join(assets, 'fonts'));
  const hyphenation = createHyphenation(join(assets, 'hyphenation'));
  return {
    async print(briefing, annotations, options) {
      const printed = await printPdf(compose(briefing, annotations, options), fonts, hyphenation);
      if (printed.missing.length > 0) {
        log.warn(
          `${briefing.path}: no font has ${printed.missing.join(' ')}; the brief shows boxes instead.`,
        );
      }
      return { fileName: fileNameFor(briefing.title.value), ...printed };
    },
  };
}
