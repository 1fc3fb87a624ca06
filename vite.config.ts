import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineStyles } from './scripts/inline-styles.ts';
import { licences } from './scripts/licences.ts';
import { mended } from './scripts/mended.ts';
import { readerVersion } from './scripts/reader-version.ts';

/** Node's own modules and Electron are there at run time; everything else is bundled, so nothing else ships. */
const provided = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

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
  plugins: [react(), mended(), inlineStyles(), licences()],
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
