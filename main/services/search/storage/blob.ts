/**
 * A segment as one file: a line of JSON that says where everything lies, the typed arrays as they are in memory, and
 * last what is stored of the sections, which stays on disk. In the JSON an array stands as `{"$": [type, offset, length]}`.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { SegmentData } from '../segments/segment.ts';
import type { Stored } from '../segments/stored.ts';

/** Changes whenever the layout or the analysis does: an index of another version is built anew. */
export const VERSION = 1;

const TYPES = { Uint8Array, Uint16Array, Uint32Array };
type TypeName = keyof typeof TYPES;
type Column = Uint8Array | Uint16Array | Uint32Array;

/** Arrays begin at a multiple of this, as they must in memory. */
const ALIGNMENT = 8;
/** Stored bytes copied at once. */
const CHUNK = 1 << 20;

/**
 * What tells that a file is whole: the length of all but the stored bytes, their length, and the checksum of the former.
 * Each stored record has a checksum of its own, which is compared when it is read.
 */
export type Seal = { indexed: number; stored: number; crc: number };

export function writeBlob(file: string, data: SegmentData, stored: Stored): Seal {
  const columns: Column[] = [];
  let offset = 0;
  const header = Buffer.from(
    JSON.stringify(data, function (this: Record<string, unknown>, key, value: unknown) {
      // Buffers turn themselves into lists of numbers before they come here.
      const original = this[key];
      if (!isColumn(original)) return value;
      columns.push(original);
      const place = [typeName(original), offset, original.length];
      offset += aligned(original.byteLength);
      return { $: place };
    }),
  );
  const fd = openSync(file, 'wx');
  try {
    const front = Buffer.alloc(aligned(8 + header.length));
    front.writeUInt32LE(header.length, 0);
    header.copy(front, 8);
    let crc = 0;
    const write = (bytes: Uint8Array) => {
      crc = crc32(bytes, crc);
      writeAll(fd, bytes);
    };
    write(front);
    for (const column of columns) write(padded(column));
    for (let at = 0; at < stored.size; at += CHUNK)
      writeAll(fd, stored.read(at, Math.min(at + CHUNK, stored.size)));
    return { indexed: front.length + offset, stored: stored.size, crc };
  } finally {
    closeSync(fd);
  }
}

/** Throws when the file is not what `seal` says. */
export function readBlob(file: string, seal: Seal): SegmentData {
  const fd = openSync(file, 'r');
  try {
    if (fstatSync(fd).size !== seal.indexed + seal.stored) throw new Error(`${file} has a wrong size`);
    // Not from the pool, so that the arrays made of it are aligned.
    const bytes = fill(Buffer.allocUnsafeSlow(seal.indexed), fd, 0);
    if (crc32(bytes) !== seal.crc) throw new Error(`${file} has a wrong checksum`);
    const headerEnd = 8 + bytes.readUInt32LE(0);
    const front = aligned(headerEnd);
    return JSON.parse(
      bytes.toString('utf8', 8, headerEnd),
      (_key, value: unknown) => columnOf(value, bytes, front) ?? value,
    );
  } finally {
    closeSync(fd);
  }
}

/** The stored bytes of a segment's file, which stays open. */
export function openStored(file: string, { indexed, stored }: Seal): Stored {
  const fd = openSync(file, 'r');
  return {
    size: stored,
    read: (start, end) => fill(Buffer.allocUnsafe(end - start), fd, indexed + start),
    close: () => closeSync(fd),
  };
}

function columnOf(value: unknown, bytes: Buffer, front: number): Column | null {
  if (typeof value !== 'object' || value === null || !('$' in value)) return null;
  const [type, offset, length] = value.$ as [TypeName, number, number];
  return new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + front + offset, length);
}

function isColumn(value: unknown): value is Column {
  return value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
}

function typeName(column: Column): TypeName {
  if (column instanceof Uint8Array) return 'Uint8Array'; // a Buffer is one, by another name
  return column instanceof Uint16Array ? 'Uint16Array' : 'Uint32Array';
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

function padded(column: Column): Uint8Array {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  if (bytes.length % ALIGNMENT === 0) return bytes;
  const whole = new Uint8Array(aligned(bytes.length));
  whole.set(bytes);
  return whole;
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(fd, bytes, at));
}

/** Throws when the file ends before. */
function fill(bytes: Buffer, fd: number, position: number): Buffer {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(fd, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new Error('The file ends too early');
    at += read;
  }
  return bytes;
}
