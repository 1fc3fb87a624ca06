/** What is used of hyphenopoly 6, which ships no types. */
declare module 'hyphenopoly' {
  type Config = {
    /** Languages, by the names of their files. */
    require: string[];
    sync: true;
    /** What stands where a word may be parted. */
    hyphen: string;
    /** The fewest letters before the first hyphen and after the last. */
    leftmin: number;
    rightmin: number;
    loaderSync(file: string): Uint8Array;
  };
  const Hyphenopoly: {
    /** By language, what sets hyphens into a text. */
    config(config: Config): Map<string, (text: string) => string>;
  };
  export = Hyphenopoly;
}
