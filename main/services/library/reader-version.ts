/** Put in by the build, which makes it of all that the reading of a briefing depends on: scripts/reader-version.ts. */
declare const READER_VERSION: string | undefined;

/**
 * What reads briefings here: its code, and what the runtime knows of characters and languages, by which words and sentences
 * are told apart. Null where nothing was built: sources that are still being written keep no readings.
 */
export const READER =
  typeof READER_VERSION === 'undefined'
    ? null
    : `${READER_VERSION} icu ${process.versions.icu} cldr ${process.versions.cldr}`;
