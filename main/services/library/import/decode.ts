/** How PDF, zipped (docx, epub) and RTF files begin; their bytes can pass for text. */
const OTHER_FORMATS = ['%PDF-', 'PK\u0003\u0004', '{\\rtf'];

/** What no text of an older encoding holds, beside its tabs and ends of lines and pages. */
const CONTROL = /(?!\s)\p{Cc}/u;

/**
 * The text of a file of unknown encoding, or null when it is no text: UTF-16 and UTF-8 by their marks, UTF-8 where it
 * is valid, else Windows-1252, which is what older Western documents without a mark mostly are.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return clean(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return clean(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return null;
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (OTHER_FORMATS.some((mark) => opening.startsWith(mark))) return null;
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return CONTROL.test(text) ? null : clean(text);
  }
}

/** Decoders drop the byte order mark themselves. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
