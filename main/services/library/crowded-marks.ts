/**
 * Paragraphs with more marks than a person writes: what pairs `*`, `_`, `[` and the like takes a time that grows with the
 * square of their number. What follows the last that is allowed is plain text, so that no file keeps the app from answering.
 */
import type { Code, Effects, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/** In one paragraph; far more than in the longest sentence of links. */
export const MOST_MARKS = 2000;

/** In one paragraph, when those before have used up what pairing may cost in all: the sum of the squares of their marks. */
const FEW_MARKS = 100;
const MOST_COST = 2e7;

const MARKS = '*_[]!~';

/** An extension of micromark for one text; `tell` hears on which line (from 1) each paragraph begins that has too many. */
export function limitMarks(tell: (line: number) => void): Extension {
  const paragraphs = new WeakMap<TokenizeContext, { marks: number; line: number }>();
  let cost = 0;

  const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok): State {
    return (code) => {
      const paragraph = paragraphs.get(this) ?? { marks: 0, line: this.now().line };
      paragraphs.set(this, paragraph);
      paragraph.marks += 1;
      cost += 2 * paragraph.marks - 1;
      if (paragraph.marks <= (cost > MOST_COST ? FEW_MARKS : MOST_MARKS)) return nok(code);
      tell(paragraph.line);
      return plainText(effects, ok)(code);
    };
  };

  const constructs = Array.from(MARKS, (mark) => [mark.charCodeAt(0), { tokenize }]);
  return { text: Object.fromEntries(constructs) };
}

/** All of the paragraph that is left: a token for each line, and for each line's end. */
function plainText(effects: Effects, ok: State): State {
  function beginning(code: Code): State | undefined {
    if (code === null) return ok(code);
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return beginning;
    }
    effects.enter('data');
    return within(code);
  }

  function within(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) {
      effects.exit('data');
      return beginning(code);
    }
    effects.consume(code);
    return within;
  }

  return beginning;
}

/** micromark writes the ends of lines as numbers below -2. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}
