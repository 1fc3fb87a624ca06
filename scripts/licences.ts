/**
 * The licences of what ships, as a Vite plugin: whose work is in the bundles is read off the bundles, so that nothing is
 * forgotten and nothing listed that was shaken off. Writes dist/licences.txt once all bundles are made.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const RULE = '─'.repeat(80);
/** What lies in assets/ was not bundled; each folder says whose it is. */
const ASSETS = ['assets/fonts', 'assets/hyphenation', 'assets/colour', 'assets/spelling'];

type Manifest = {
  name: string;
  version: string;
  license?: string;
  /** As it was stated before 2014. */
  licenses?: { type: string }[];
  author?: string | { name: string };
};

export function licences(): Plugin {
  const folders = new Set<string>();
  return {
    name: 'licences',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      const { root } = this.environment.config;
      for (const file of Object.values(bundle).flatMap((output) => sourcesOf(output, root))) {
        const folder = packageOf(file);
        if (folder !== null) folders.add(folder);
      }
    },
    buildApp: {
      order: 'post',
      async handler() {
        writeFileSync(join(ROOT, 'dist/licences.txt'), write([...folders]));
      },
    },
  };
}

/** The files that a chunk or an asset (a font, a stylesheet, a worker) was made of. */
function sourcesOf(output: Rollup.OutputAsset | Rollup.OutputChunk, root: string): string[] {
  return output.type === 'chunk'
    ? Object.keys(output.modules)
    : output.originalFileNames.map((name) => resolve(root, name));
}

/** The folder of the package that a file is of; null for our own. */
function packageOf(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

/** Our own licence, then each other one once, under the names of all that it is for. */
function write(folders: string[]): string {
  const byText = new Map<string, string[]>();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const text = licenceText(folder) ?? unwritten(manifest);
    byText.set(text, [...(byText.get(text) ?? []), `${manifest.name} ${manifest.version}`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.sort().join('\n')}\n\n${text}`).sort();
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const opening = [`Attaché\n\n${own}`, 'Attaché holds the work of others, under these licences.'];
  return `${[...opening, ...parts, ...ASSETS.flatMap(noticesIn)].join(`\n\n${RULE}\n\n`)}\n`;
}

/** What a package's licence files say, or null where it brings none. */
function licenceText(folder: string): string | null {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n') || null;
}

function unwritten({ name, license, licenses, author }: Manifest): string {
  const licence = license ?? licenses?.map(({ type }) => type).join(' or ');
  if (!licence) throw new Error(`${name} is in the bundles and has no licence: find out whether it may ship`);
  const by = typeof author === 'object' ? author.name : author;
  return `${licence} licence${by === undefined ? '' : `, granted by ${by}`}. The package brings no text of it.`;
}

/** What lies beside the assets of a folder about whose they are. */
function noticesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => /\.(txt|md)$|^LICENSE$/.test(name));
  return names.map((name) => `${folder}/${name}\n\n${readFileSync(join(ROOT, folder, name), 'utf8').trim()}`);
}
