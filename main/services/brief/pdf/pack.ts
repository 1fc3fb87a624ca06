/**
 * Makes a file of pdfkit's smaller: everything but streams goes into compressed object streams, found through a cross-reference
 * stream (ISO 32000-1, 7.5.7 and 7.5.8). A tagged file is mostly small objects, one for each paragraph, row and link.
 */
import { deflateSync } from 'node:zlib';

/** Objects in one stream; a reader unpacks all of them to see one. */
const TOGETHER = 200;

type PdfObject = { number: number; body: Buffer };
/** Where an object is: at an offset in the file, or in an object stream at an index. */
type Place = { at: number } | { within: number; index: number };

/**
 * `file` is whole, as pdfkit wrote it: not encrypted, with one cross-reference table. Strings stay as they are: what a
 * program looks for in a file without unpacking it, as where a brief comes from, is one.
 */
export function pack(file: Buffer): Buffer {
  const { trailer, objects } = read(file);
  const places = new Map<number, Place>();
  const parts: Buffer[] = [file.subarray(0, file.indexOf('\n', file.indexOf('\n') + 1) + 1)];
  let length = (parts[0] as Buffer).length;
  const add = (number: number, body: Buffer) => {
    places.set(number, { at: length });
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  };

  for (const { number, body } of objects.filter((object) => !isPacked(object))) add(number, body);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  const packed = objects.filter(isPacked);
  for (let from = 0; from < packed.length; from += TOGETHER) {
    const some = packed.slice(from, from + TOGETHER);
    for (const [index, { number }] of some.entries()) places.set(number, { within: next, index });
    add(next, objectStream(some));
    next += 1;
  }
  const start = length;
  places.set(next, { at: start });
  add(next, crossReferences(places, next + 1, trailer));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const END_OF_STREAM = Buffer.from('endstream');
const STRING = 0x28; // an opening parenthesis

function isPacked({ body }: PdfObject): boolean {
  return body[0] !== STRING && !body.subarray(-END_OF_STREAM.length).equals(END_OF_STREAM);
}

function read(file: Buffer): { trailer: string; objects: PdfObject[] } {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString('latin1'))?.[1]);
  const end = file.subarray(table).toString('latin1');
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(end)?.[1] ?? '';
  const offsets = Array.from(end.matchAll(/^(\d{10}) \d{5} ([nf])/gm), ([, offset, use], number) => ({
    number,
    start: Number(offset),
    isUsed: use === 'n',
  })).filter(({ isUsed }) => isUsed);
  const starts = [...offsets.map(({ start }) => start), table].toSorted((a, b) => a - b);
  const following = new Map(starts.map((start, index) => [start, starts[index + 1] ?? table]));
  const objects = offsets.map(({ number, start }) => {
    const whole = file.subarray(start, following.get(start));
    const body = whole.subarray(whole.indexOf('obj') + 4, whole.lastIndexOf('endobj'));
    return { number, body: trimmed(body) };
  });
  return { trailer, objects };
}

/** Without the line end before `endobj`. */
function trimmed(body: Buffer): Buffer {
  let end = body.length;
  while (end > 0 && (body[end - 1] === 0x0a || body[end - 1] === 0x0d)) end -= 1;
  return body.subarray(0, end);
}

/** Numbers and offsets first, then the objects themselves. */
function objectStream(objects: PdfObject[]): Buffer {
  let offset = 0;
  const index = objects.map(({ number, body }) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const bodies = objects.flatMap(({ body }) => [body, Buffer.from('\n')]);
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.concat([head, ...bodies]));
}

/** A row of seven bytes for each object: what kind of place, where, and the index in it. */
function crossReferences(places: ReadonlyMap<number, Place>, size: number, trailer: string): Buffer {
  const rows = Buffer.alloc(size * 7);
  rows.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const row = number * 7;
    rows.writeUInt8('at' in place ? 1 : 2, row);
    rows.writeUInt32BE('at' in place ? place.at : place.within, row + 1);
    rows.writeUInt16BE('at' in place ? 0 : place.index, row + 5);
  }
  const others = trailer.replace(/\/Size \d+/, '').trim();
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${others}`, rows);
}

function stream(dictionary: string, data: Buffer): Buffer {
  const packed = deflateSync(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream'),
  ]);
}
