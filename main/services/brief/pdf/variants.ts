/**
 * Fonts that read back as something else than their characters: each has a name and a table of its own in the file,
 * because a glyph reads back as one thing in all of a font.
 */
import type { Font } from 'fontkit';
import { isFromRight } from './bidi.ts';
import { writeFromRight } from './from-right.ts';
import type { Run } from './runs.ts';

/** What sets a run's font apart; empty for most. */
export function variantOf({ level, hyphen }: Pick<Run, 'level' | 'hyphen'>): string {
  return `${isFromRight(level) ? '-FromRight' : ''}${hyphen ? '-Hyphen' : ''}`;
}

/** The font under a name of its own: pdfkit takes fonts of one name for the same. */
export function renamed(font: Font, variant: string): Font {
  return Object.create(font, { postscriptName: { value: font.postscriptName + variant } });
}

/** Makes a font that was just opened write as runs of its variant need. */
export function prepare(font: PDFKit.EmbeddedFont, { level, hyphen }: Pick<Run, 'level' | 'hyphen'>): void {
  if (isFromRight(level)) writeFromRight(font);
  if (hyphen) readAsSoftHyphen(font);
}

/** A hyphen that only the end of a line asks for is U+00AD, so that readers drop it (ISO 32000-1, 14.8.2.2.3). */
function readAsSoftHyphen(font: PDFKit.EmbeddedFont): void {
  const encode = font.encode.bind(font);
  font.encode = (text) => {
    const encoded = encode(text);
    for (const code of encoded[0]) font.unicode[Number.parseInt(code, 16)] = [0xad];
    return encoded;
  };
}
