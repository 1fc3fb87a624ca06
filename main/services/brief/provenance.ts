/** What a brief was made from, written into it so that it can be held against the library later. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Origin } from './document.ts';

const Origins = z.array(
  z.object({
    briefing: z.string(),
    title: z.string(),
    hash: z.string(),
    sections: z.record(z.string(), z.string()),
  }),
);
const MARK = /attache-origins-1\.([\w-]+)/;
/** More than this is no record of ours. */
const LARGEST = 16 * 1024 * 1024;

/** SHA-256, hex. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What tells one text of a section from another. */
export function sectionDigest(text: string): string {
  return digest(text).slice(0, 16);
}

/** The origins in letters that a PDF's dictionary, HTML and Markdown take as they are. */
export function writeOrigins(origins: Origin[]): string {
  return `attache-origins-1.${deflateRawSync(JSON.stringify(origins)).toString('base64url')}`;
}

/** Finds them in a file of any of these kinds; null when it holds none that can be read. */
export function readOrigins(bytes: Uint8Array): Origin[] | null {
  const packed = MARK.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  if (packed === undefined) return null;
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LARGEST });
    return Origins.parse(JSON.parse(json.toString()));
  } catch {
    return null; // The letters were cut or changed: that is for the caller to tell.
  }
}
