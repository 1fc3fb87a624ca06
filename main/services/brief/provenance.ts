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
/** Follows the origins: what the whole file comes to, with zeros in its place (SHA-256, hex). */
const SEAL = /(attache-origins-1\.[\w-]+\.)([0-9a-f]{64})/g;
const UNSEALED = '0'.repeat(64);
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
  return `attache-origins-1.${deflateRawSync(JSON.stringify(origins)).toString('base64url')}.${UNSEALED}`;
}

/** A finished brief with its seal, so that a later change to it shows. Nothing moves: a PDF tells where its parts begin. */
export function seal(brief: Uint8Array): Buffer {
  const text = Buffer.from(brief).toString('latin1');
  return Buffer.from(sealedWith(text, bytesDigest(text)), 'latin1');
}

/** Whether a brief is to the byte what was sealed; one who wants to can seal it anew, so that this proves no origin. */
export function isAsSealed(brief: Uint8Array): boolean {
  const text = Buffer.from(brief).toString('latin1');
  const unsealed = bytesDigest(sealedWith(text, UNSEALED));
  const seals = Array.from(text.matchAll(SEAL), ([, , digits]) => digits);
  return seals.length > 0 && seals.every((each) => each === unsealed);
}

function sealedWith(text: string, digits: string): string {
  return text.replace(SEAL, (_all, origins: string) => origins + digits);
}

/** SHA-256, hex, of bytes as letters. */
function bytesDigest(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
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
