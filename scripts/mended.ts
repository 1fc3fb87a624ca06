/** Lines of others' code that the bundles hold otherwise. */
import type { Plugin } from 'vite';

const MENDED = [
  {
    // Some of these stemmers take their `this` for a place to keep things, and there is none in an ES module: indexing a
    // briefing in Arabic failed in the bundle alone.
    file: /lunr-languages[\\/]lunr\.\w+\.js$/,
    line: 'var self = this;',
    instead: 'var self = {};',
  },
  {
    // What orders names as a language does takes longer to load than a page to draw; ours are in the order of their letters.
    file: /pdfkit[\\/]js[\\/]/,
    line: 'return a.localeCompare(b);',
    instead: 'return a < b ? -1 : 1;',
  },
  {
    // It starts programs for commands that are programs of their own, which none of ours is.
    file: /commander[\\/]lib[\\/]command\.js$/,
    line: "const childProcess = require('node:child_process');",
    instead: '',
  },
  // `process` is there without it, and whoever imports it has reports, signals and sockets loaded for its properties.
  {
    file: /commander[\\/]lib[\\/]command\.js$/,
    line: "const process = require('node:process');",
    instead: '',
  },
  {
    file: /env-paths[\\/]index\.js$/,
    line: "import process from 'node:process';",
    instead: '',
  },
];

/** Holds the lines otherwise. An update of a library that no longer has its line ends the build, lest what was mended come back unseen. */
export function mended(): Plugin {
  const used = new Set<(typeof MENDED)[number]>();
  return {
    name: 'mended',
    transform(code, id) {
      const mends = MENDED.filter(({ file, line }) => file.test(id) && code.includes(line));
      for (const mend of mends) used.add(mend);
      return mends.length === 0
        ? null
        : mends.reduce((text, { line, instead }) => text.replaceAll(line, instead), code);
    },
    generateBundle() {
      if (this.environment.name !== 'main') return;
      for (const { file, line } of MENDED.filter((mend) => !used.has(mend)))
        this.error(`scripts/mended.ts: no file like ${file} has the line “${line}” any more`);
    },
  };
}
