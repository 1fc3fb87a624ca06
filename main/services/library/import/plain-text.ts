/** Structure that plain text shows without markup: a title, headings, paragraphs. */

export type PlainSection = {
  /** Null for text that stands under no heading. */
  heading: string | null;
  paragraphs: string[];
};

export type PlainText = { title: string; sections: PlainSection[] };

const LONGEST_HEADING = 80;
const LONGEST_TITLE = 90;

/** Paragraphs a section gets where the text has no headings: enough to read on, few enough to find a place. */
const PARAGRAPHS_A_SECTION = 3;

/**
 * Reads text as people lay it out: paragraphs parted by blank lines, or one a line where no line is blank. An underlined
 * line, a line in capitals, or a short line without a full stop between blank lines is a heading.
 */
export function readPlainText(text: string): PlainText {
  const blocks = paragraphsOf(text);
  const [first = ''] = blocks;
  const rest = isHeading(first, blocks.length) ? blocks.slice(1) : blocks;
  const sections = bySections(rest.length > 0 ? rest : blocks);
  const divided = sections.some(({ heading }) => heading !== null) ? sections : sections.flatMap(divide);
  return { title: titleOf(first), sections: divided };
}

function paragraphsOf(text: string): string[] {
  const trimmed = text.trim();
  const underlined = trimmed.replace(/^(.+)\n(={3,}|-{3,})\s*$/gm, '\n$1\n');
  const parts = /\n[ \t]*\n/.test(underlined) ? underlined.split(/\n(?:[ \t]*\n)+/) : underlined.split('\n');
  return parts.map((part) => part.replace(/(?<!\s)\s*\n\s*/g, ' ').trim()).filter((part) => part !== '');
}

function isHeading(block: string, blocks: number): boolean {
  return (
    blocks > 1 && block.length <= LONGEST_HEADING && !/[.!?:;,…”"']$/.test(block) && /\p{L}/u.test(block)
  );
}

function bySections(blocks: string[]): PlainSection[] {
  const sections: PlainSection[] = [{ heading: null, paragraphs: [] }];
  for (const block of blocks) {
    if (isHeading(block, blocks.length)) sections.push({ heading: block, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(block);
  }
  return sections.filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0);
}

/** A text without headings is parted every few paragraphs; the headings say which, and how they begin. */
function divide({ paragraphs }: PlainSection): PlainSection[] {
  if (paragraphs.length <= PARAGRAPHS_A_SECTION) return [{ heading: null, paragraphs }];
  const sections: PlainSection[] = [];
  for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_A_SECTION) {
    const part = paragraphs.slice(from, from + PARAGRAPHS_A_SECTION);
    const to = from + part.length;
    const numbers = part.length === 1 ? `Paragraph ${to}` : `Paragraphs ${from + 1}–${to}`;
    sections.push({ heading: `${numbers}: ${shorten(part[0] ?? '', 50)}`, paragraphs: part });
  }
  return sections;
}

function titleOf(first: string): string {
  const sentence = /^.+?[.!?](?=\s|$)/.exec(first)?.[0] ?? first;
  return shorten(sentence.replace(/\.$/, ''), LONGEST_TITLE);
}

/** Cuts at the end of a word, and says so with an ellipsis. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : longest).replace(/[\s,;:–—-]+$/, '')}…`;
}
