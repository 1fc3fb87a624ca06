/** What is used of bidi-js 1.1; its own types cannot be called from an ES module. */
declare module 'bidi-js' {
  type EmbeddingLevels = { levels: Uint8Array; paragraphs: { level: number }[] };
  type Bidi = {
    /** The level of each UTF-16 unit and of each paragraph; `auto` takes a paragraph's from its first letter. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    /** The text in the order in which it is seen. */
    getReorderedString(text: string, levels: EmbeddingLevels): string;
    /** The other bracket of a pair; null for what has no mirror image. */
    getMirroredCharacter(character: string): string | null;
  };
  function createBidi(): Bidi;
  export = createBidi;
}
