/** Text to Markdown's tree (mdast): what is kept from the parser, and what is put right for it. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { limitMarks } from './crowded-marks.ts';

/**
 * The tree of a text; `tell` hears on which line (from 1) each paragraph begins that has too many marks. Lists and quotes that nest deeper than a person writes cost the parser a time that grows with the cube, and the stack;
 * such a text is shown as it stands.
 */
export function parse(text: string, tell: (line: number) => void): Root {
  if (TOO_DEEP.test(text)) return { type: 'root', children: [{ type: 'code', value: text }] };
  return parserOf(tell).parse(bareLiquidLinks(text));
}

/** Fifty marks of lists and quotes in a row, or a list's mark after so many blanks that it is the fiftieth. */
const TOO_DEEP =
  /^(?:(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){50}|[ \t>]{100,}(?:[-*+]|\d{1,9}[.)])[ \t])/m;

/** A parser for one text; `tell` hears of each paragraph with too many marks. */
function parserOf(tell: (line: number) => void) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml'])
    .use(function (this: Processor) {
      // Last, so that its constructs are asked first.
      this.data().micromarkExtensions?.push(limitMarks(tell));
    });
}

/**
 * Site generators write `[text]({% page "/x/" %})`, a destination with spaces, which CommonMark takes for plain text.
 * In angle brackets it is a destination, and the reader sees the text alone. Only a destination's form is changed.
 */
function bareLiquidLinks(text: string): string {
  if (!text.includes('{%') && !text.includes('{{')) return text;
  return text.replace(CODE_OR_LIQUID_LINK, (all, _fence, tag?: string, rest = '') =>
    tag === undefined ? all : `](<${(tag + rest).replaceAll('<', '').replaceAll('>', '')}>)`,
  );
}

/** Code, which stays as it is, or a link's destination that begins with a template tag. */
const CODE_OR_LIQUID_LINK =
  /^ {0,3}(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))|``[^`\n]*``|`[^`\n]*`|\]\(\s*(\{%(?:(?!\{%)[^\n])*?%\}|\{\{(?:(?!\{\{)[^\n])*?\}\})([^\s)<>]*)\s*\)/gm;
