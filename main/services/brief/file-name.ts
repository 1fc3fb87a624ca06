/** A name for the printed file that every system takes. */

/** Room for the extension and a number under the 255 bytes that common file systems allow. */
const LONGEST = 120;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** `The “Stargate” deal: 2025/26` becomes `The “Stargate” deal - 2025-26.pdf`; `extension` is without its dot. */
export function fileNameFor(title: string, extension = 'pdf'): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/:\s/g, ' - ')
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ');
  const name = shortened(cleaned.trim()).replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return `Brief.${extension}`;
  return RESERVED.test(name.split('.')[0] ?? '') ? `${name} brief.${extension}` : `${name}.${extension}`;
}

/** As many whole characters as fit in `LONGEST` bytes of UTF-8. */
function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    kept += character;
  }
  return kept;
}
