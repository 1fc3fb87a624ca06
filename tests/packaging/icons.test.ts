import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeIcons } from '../../scripts/icons.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-icons-'));
beforeAll(() => makeIcons(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (name: string) => readFileSync(join(folder, name));
/** Width and height of a PNG: the first two numbers of its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('draws each PNG as large as its name says', () => {
  const names = readdirSync(join(folder, 'linux'));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const [size] = name.split('x').map(Number);
    expect(sizeOf(bytes(join('linux', name)))).toEqual([size, size]);
  }
});

it('gives Windows all sizes in which it shows icons, up to 256', () => {
  const ico = bytes('attache.ico');
  const sizes = Array.from(
    { length: ico.readUInt16LE(4) },
    (_, index) => ico.readUInt8(6 + 16 * index) || 256,
  );
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
});

it('gives macOS the sizes that its packages need, each once and twice as sharp', () => {
  const icns = bytes('attache.icns');
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    types.push(icns.toString('latin1', at, at + 4));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(types.sort()).toEqual([
    'ic04',
    'ic05',
    'ic07',
    'ic08',
    'ic09',
    'ic10',
    'ic11',
    'ic12',
    'ic13',
    'ic14',
  ]);
});
