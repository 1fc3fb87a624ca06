/** What is used of linebreak 1.1, the line breaking algorithm of UAX #14, which ships no types. */
declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may or must end, in UTF-16 units; null after the end of the text. */
    nextBreak(): { position: number } | null;
  }
  export = LineBreaker;
}
