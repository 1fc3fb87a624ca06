/** A document from elsewhere as a briefing's Markdown. Its words come through unchanged; its origin is recorded. */
import { extname } from 'node:path';
import { Document as Yaml } from 'yaml';
import { AttacheError } from '../../../../shared/errors.ts';
import { hashOf } from '../library-file.ts';
import { decodeText } from './decode.ts';
import { escapeMarkdown } from './escape.ts';
import { toMarkdown } from './plain-markdown.ts';
import { readPlainText } from './plain-text.ts';
import { statedDay } from './stated-day.ts';

export type Document = { name: string; bytes: Uint8Array; now: Date };

/** `fileName` is a proposal; `markdown` is the whole file; `original` is the SHA-256, hex, that it records, null where it records none. */
export type Imported = { fileName: string; markdown: string; original: string | null };

/** For whoever opens the file: a source’s own words are printed in briefs, and a comment is not. */
const WHAT_CAN_BE_ADDED =
  ' What the original says of itself can be added here: publisher, author, date, url.';

/** Error `unsupported-format` for what is neither plain text nor Markdown, and for a document without words. */
export function importDocument({ name, bytes, now }: Document): Imported {
  const text = decodeText(bytes);
  if (text === null) {
    const message = `“${name}” is not a text file. Plain text (.txt) and Markdown (.md) can be imported; save it as one of these first.`;
    throw new AttacheError('unsupported-format', message, { name });
  }
  if (text.trim() === '') throw new AttacheError('unsupported-format', `“${name}” holds no text.`, { name });
  const fileName = `${slug(name)}.md`;
  if (/\.(md|markdown|mdown)$/i.test(name)) return { fileName, markdown: text, original: null };
  const { title, sections } = readPlainText(text);
  const original = hashOf(bytes);
  const day = statedDay(text);
  const frontmatter = new Yaml();
  const source = frontmatter.createNode({
    id: 'original',
    title,
    file: name,
    sha256: original,
    imported: now.toISOString().slice(0, 10),
  });
  source.comment = WHAT_CAN_BE_ADDED;
  frontmatter.contents = frontmatter.createNode({
    title,
    ...(day === null ? {} : { date: day }),
    tags: ['imported'],
    sources: [source],
  });
  const body = sections.map(({ heading, blocks }) =>
    [...(heading === null ? [] : [`## ${escapeMarkdown(heading)}`]), ...blocks.map(toMarkdown)].join('\n\n'),
  );
  const markdown = `---\n${frontmatter}---\n\n${body.join('\n\n')}\n`;
  return { fileName, markdown, original };
}

/** `000 Some File.txt` → `000-some-file`. */
function slug(name: string): string {
  const base = name.slice(0, name.length - extname(name).length).normalize('NFC');
  return (
    base
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'imported'
  );
}
