/**
 * Makes the icons of the packages from the one drawing, assets/icons/attache.svg: `node scripts/icons.ts` writes a PNG for
 * each size of Linux, an .icns for macOS and an .ico for Windows into release/icons.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';

const ROOT = join(import.meta.dirname, '..');
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Apple's names for the sizes in pixels: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const MACOS = [
  [16, 'ic04'],
  [32, 'ic05'],
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic13'],
  [256, 'ic08'],
  [512, 'ic14'],
  [512, 'ic09'],
  [1024, 'ic10'],
] as const;

/** Of 1024 pixels, icons of macOS leave a hundred free on each side for their shadow: the drawing's 512 units, with that. */
const ROOMY = 'viewBox="-62 -62 636 636"';

/** Writes `linux/NxN.png`, `attache.icns` and `attache.ico` into a folder, which it makes. */
export async function makeIcons(folder: string): Promise<void> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const svg = readFileSync(join(ROOT, 'assets/icons/attache.svg'), 'utf8');
  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const size of LINUX) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), drawn(svg, size));
  const ico = new IconIco();
  for (const size of WINDOWS) await ico.addFromPng(drawn(svg, size));
  writeFileSync(join(folder, 'attache.ico'), ico.encode());
  const icns = new IconIcns();
  const roomy = svg.replace('viewBox="0 0 512 512"', ROOMY);
  for (const [size, type] of MACOS) await icns.addFromPng(drawn(roomy, size), [type]);
  writeFileSync(join(folder, 'attache.icns'), icns.encode());
}

/** The drawing as a PNG, `size` pixels wide and high. */
function drawn(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

if (import.meta.main) await makeIcons(join(ROOT, 'release/icons'));
