/**
 * Makes the fonts that a brief falls back to for other scripts than Latin, Greek and Cyrillic: fetches them from npm,
 * keeps the characters that texts hold, and compresses them into assets/fonts. Of the Source faces, which lie there
 * already, it keeps what briefs use: no small capitals, old-style figures or alternates, which take a third of a face and of
 * the time to open it. Run by hand, `node scripts/fonts.ts`, when a font or this choice changes; what it makes is committed.
 *
 * Arabic is Amiri because it draws every letter with a glyph of its own, so that each reads back as what it is;
 * Noto's Arabic faces share the bodies of letters and join lam and alef. The four regional faces of Noto's CJK draw most
 * characters alike. The Simplified Chinese font carries every one; the other three only what they draw otherwise, which more
 * than halves them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

const FOLDER = join(import.meta.dirname, '../assets/fonts');

type Source = { name: string; data: Uint8Array<ArrayBuffer>; font: Font };

/** `packageName` ends the name of the npm package, with its version; `name` begins the name of the file in it. */
function fetched(folder: string, packageName: string, name: string): Source {
  const id = `@expo-google-fonts/${packageName}`;
  const file = execFileSync('npm', ['pack', '--silent', id], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', file.split('\n').at(-1) ?? ''], { cwd: folder });
  const data = new Uint8Array(readFileSync(join(folder, `package/400Regular/${name}_400Regular.ttf`)));
  return { name, data, font: create(data) };
}

/** Every character that an encoding of two bytes has, lead bytes from `first` to `last`, trail bytes from `trail` on. */
function encoded(encoding: string, first: number, last: number, trail = 0x40): number[] {
  const decoder = new TextDecoder(encoding);
  const found: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (let second = trail; second <= 0xfe; second++) {
      const [character, ...rest] = decoder.decode(new Uint8Array([lead, second]));
      if (character && character !== '\ufffd' && rest.length === 0) found.push(character.codePointAt(0) ?? 0);
    }
  }
  return found;
}

/**
 * What each language's own standard holds: GB 2312, the first level of Big5 (the second is of characters that texts
 * hardly use, and as large as all the rest), JIS X 0208, KS X 1001.
 */
const STANDARDS = {
  hans: encoded('gbk', 0xa1, 0xf7, 0xa1),
  hant: encoded('big5', 0xa1, 0xc6),
  japanese: [...encoded('shift_jis', 0x81, 0x9f), ...encoded('shift_jis', 0xe0, 0xea)],
  korean: encoded('euc-kr', 0xa1, 0xfe, 0xa1),
};

/** Signs, kana, bopomofo, compatibility and full-width forms: whatever of them a font has. */
const SIGNS = /[\u2460-\u24ff\u2500-\u27bf\u2e80-\u33ff\ufe30-\ufe4f\uff00-\uffef]/;
const isSyllable = (codePoint: number) => codePoint >= 0xac00 && codePoint <= 0xd7a3;
const drawing = ({ font }: Source, codePoint: number) => {
  const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
  return `${advanceWidth} ${path.toSVG()}`;
};

/** What sets text as it stands: marks on letters, letters of a language, ligatures, kerning. */
const FEATURES = ['ccmp', 'locl', 'liga', 'kern', 'mark', 'mkmk'];

async function trimSource(): Promise<void> {
  for (const file of readdirSync(FOLDER).filter((each) => /^Source.*\.ttf\.br$/.test(each))) {
    const data = brotliDecompressSync(readFileSync(join(FOLDER, file)));
    const text = String.fromCodePoint(...create(data).characterSet);
    keep(file, await subsetFont(data, text, { targetFormat: 'sfnt', keepFeatures: FEATURES }));
  }
}

/** fontkit reads ten bytes of a glyph even where the glyph is empty and the last of the file, as white space may be. */
const BEYOND = new Uint8Array(16);

function keep(file: string, font: Uint8Array): void {
  const compressed = brotliCompressSync(Buffer.concat([font, BEYOND]), {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(join(FOLDER, file), compressed);
  process.stdout.write(`${file}: ${compressed.length} bytes\n`);
}

async function write(file: string, { name, data }: Source, codePoints: Iterable<number>): Promise<void> {
  const text = Array.from(new Set(codePoints), (codePoint) => String.fromCodePoint(codePoint)).join('');
  const subset = await subsetFont(Buffer.from(data), text, { targetFormat: 'sfnt' });
  process.stdout.write(`${name}, ${[...text].length} characters: `);
  keep(`${file}.ttf.br`, subset);
}

async function writeCjk(folder: string): Promise<void> {
  const source = {
    hans: fetched(folder, 'noto-sans-sc@0.4.3', 'NotoSansSC'),
    hant: fetched(folder, 'noto-sans-tc@0.4.3', 'NotoSansTC'),
    japanese: fetched(folder, 'noto-sans-jp@0.4.3', 'NotoSansJP'),
    korean: fetched(folder, 'noto-sans-kr@0.4.3', 'NotoSansKR'),
  };
  const latin = new Set(
    create(brotliDecompressSync(readFileSync(join(FOLDER, 'SourceSans3-Regular.ttf.br')))).characterSet,
  );
  const wanted = ({ font }: Source, standard: number[]) => {
    const has = new Set(font.characterSet);
    const signs = font.characterSet.filter((codePoint) => SIGNS.test(String.fromCodePoint(codePoint)));
    return [...standard, ...signs].filter((codePoint) => has.has(codePoint) && !latin.has(codePoint));
  };
  const base = wanted(source.hans, Object.values(STANDARDS).flat()).filter((each) => !isSyllable(each));
  const based = new Set(base);
  const own = (name: 'hant' | 'japanese' | 'korean') =>
    wanted(source[name], STANDARDS[name]).filter(
      (each) => !based.has(each) || drawing(source.hans, each) !== drawing(source[name], each),
    );
  const syllables = source.korean.font.characterSet.filter(isSyllable);
  await write('NotoSansSC-Regular', source.hans, base);
  await write('NotoSansTC-Regular', source.hant, own('hant'));
  await write('NotoSansJP-Regular', source.japanese, own('japanese'));
  await write('NotoSansKR-Regular', source.korean, [...own('korean'), ...syllables]);
}

async function writeWhole(folder: string, file: string, packageName: string, name: string): Promise<void> {
  const source = fetched(folder, packageName, name);
  await write(file, source, source.font.characterSet);
}

const folder = mkdtempSync(join(tmpdir(), 'attache-fonts-'));
try {
  await trimSource();
  await writeCjk(folder);
  await writeWhole(folder, 'Amiri-Regular', 'amiri@0.4.1', 'Amiri');
  await writeWhole(folder, 'NotoSerifHebrew-Regular', 'noto-serif-hebrew@0.4.2', 'NotoSerifHebrew');
} finally {
  rmSync(folder, { recursive: true });
}
