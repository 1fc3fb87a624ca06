/**
 * Entry of the stand-in executable: reads Electron's command line, answers `import 'electron'` with module.ts, and runs
 * the app's main bundle.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { boot } from './boot-info.ts';

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const require = createRequire(import.meta.url);

/** Playwright preloads its loader with `-r`; the first other argument is the app's folder. */
function readCommandLine(args: string[]): { preloads: string[]; folder: string } {
  const preloads: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '-r') preloads.push(args[++index] ?? '');
    else if (!argument.startsWith('-')) return { preloads, folder: resolve(argument) };
  }
  throw new Error('The stand-in was started without an app');
}

const args = process.argv.slice(2);
const { preloads, folder } = readCommandLine(args);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof boot.manifest;
Object.assign(boot, { appPath: folder, manifest });

process.argv = [join(import.meta.dirname, 'electron'), ...args];
const electron = (require('electron/package.json') as { version: string }).version;
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron } });
Object.assign(process, { type: 'browser', defaultApp: true });

const standIn = pathToFileURL(join(import.meta.dirname, 'module.ts')).href;
Module.registerHooks({
  resolve: (name, context, next) =>
    NAMES.has(name) ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(name, context),
});

await import('./module.ts');
for (const preload of preloads) require(resolve(preload));
await import(pathToFileURL(join(folder, manifest.main)).href);
