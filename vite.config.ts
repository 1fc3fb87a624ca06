import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { inlineStyles } from './scripts/inline-styles.ts';
import { licences } from './scripts/licences.ts';
import { readerVersion } from './scripts/reader-version.ts';

/** Node's own modules and Electron are there at run time; everything else is bundled, so nothing else ships. */
const provided = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Lines of others' code that the bundles hold otherwise. */
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

const mended: Plugin = {
  name: 'mended',
  transform(code, id) {
    const mends = MENDED.filter(({ file }) => file.test(id));
    if (mends.length === 0) return null;
    return mends.reduce((text, { line, instead }) => text.replaceAll(line, instead), code);
  },
};

const instead = (file: string) => fileURLToPath(new URL(`scripts/bundle/${file}`, import.meta.url));

/** Parts of libraries that cost every start and serve nothing here, and what stands for them. */
const lighter = [
  { find: 'brotli/decompress.js', replacement: instead('brotli.ts') },
  { find: '@noble/ciphers/aes', replacement: instead('aes.ts') },
  { find: /^unicode-properties$/, replacement: instead('unicode-properties.ts') },
  { find: /^unicode-trie$/, replacement: instead('unicode-trie.ts') },
  { find: /^react-dom\/server$/, replacement: instead('react-server.ts') },
];

/** One build of three bundles: the renderer for the browser, the hosts for Node, the preload for the sandbox. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), mended, inlineStyles(), licences()],
  resolve: { alias: lighter },
  builder: {
    // Said though it is the default: licences() writes when all of them are made.
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        chunkSizeWarningLimit: 4000,
        assetsInlineLimit: 0,
        target: 'esnext',
        // What the first screen needs comes in one file: each request costs more than what it brings.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
      },
    },
    main: {
      consumer: 'server',
      define: {
        // CommonJS packages expect these; in an ES module they have other names.
        __filename: 'import.meta.filename',
        __dirname: 'import.meta.dirname',
        'process.env.NODE_ENV': '"production"', // of React's two builds the one that a reader gets
        READER_VERSION: JSON.stringify(readerVersion()),
      },
      resolve: {
        noExternal: true,
        external: provided,
        // `module` comes first: what is not CommonJS can be bundled in parts, as the icons.
        conditions: ['module', 'node', 'import', 'default'],
      },
      build: {
        outDir: '../dist/main',
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rollupOptions: {
          input: {
            desktop: 'main/hosts/desktop/index.ts',
            web: 'main/hosts/web/index.ts',
            cli: 'main/hosts/cli/index.ts',
            'search-worker': 'main/services/search/worker.ts',
            'spelling-worker': 'main/services/spelling/worker.ts',
          },
          // Of the renderer's features only what draws the first screen comes along.
          treeshake: {
            moduleSideEffects: [
              { test: /\/renderer\/|node_modules\/(react|@react|lucide)/, sideEffects: false },
            ],
          },
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: provided },
      build: {
        outDir: '../dist/preload',
        emptyOutDir: true,
        target: 'chrome146',
        rollupOptions: {
          input: { preload: 'main/hosts/desktop/preload.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
