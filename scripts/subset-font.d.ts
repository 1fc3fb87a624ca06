/** What is used of subset-font 2, HarfBuzz's subsetter, which ships no types. */
declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt'; keepFeatures?: string[] },
  ): Promise<Buffer>;
  export = subsetFont;
}
