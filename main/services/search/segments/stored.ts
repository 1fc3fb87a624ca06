/**
 * What is shown of a section, apart from what it is found by: read only for the few sections that are shown, so that the
 * texts of a large library need not be held in memory.
 */

export type SectionRecord = { section: string; heading: string; text: string; notes: string[] };

/** Bytes that are read piece by piece, from memory or from a file. */
export type Stored = {
  readonly size: number;
  read(start: number, end: number): Uint8Array;
  close(): void;
};

/** Lone surrogates and zero characters become U+FFFD, one unit for one unit, so that offsets hold. */
export function packRecord({ section, heading, text, notes }: SectionRecord): Buffer {
  return Buffer.from(
    [section, heading, text, ...notes].map((part) => part.replaceAll('\0', '\uFFFD')).join('\0'),
  );
}

export function readRecord(bytes: Uint8Array): SectionRecord {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const [section = '', heading = '', text = '', ...notes] = whole.split('\0');
  return { section, heading, text, notes };
}

export function inMemory(bytes: Uint8Array): Stored {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end), close: () => {} };
}
