/** Reads a printed brief as other programs do: with pdf.js, and with poppler's and qpdf's commands where they are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of text with its place; points from the lower left corner of the page. */
export type Piece = { text: string; x: number; right: number; artifact: boolean };

export type ReadPage = {
  pieces: Piece[];
  /** The text of the document's structure, white space as single spaces. */
  text: string;
  /** Running head and foot, repeated table headers. */
  margins: string;
  links: { url: string | null; page: number | null }[];
  structure: Node;
  width: number;
  height: number;
};

export type Node = { role: string; alternative: string | null; children: Node[] };
export type Heading = { title: string; page: number; children: Heading[] };

export type ReadBrief = { pages: ReadPage[]; outline: Heading[]; text: string; file: PDFDocumentProxy };

/** With single spaces, and words that a line's end parted whole again. */
export const spaced = (text: string): string =>
  text
    .replace(/\u00ad\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export async function readBack(pdf: Uint8Array): Promise<ReadBrief> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number++)
    pages.push(await readPage(file, await file.getPage(number)));
  const outline = await readOutline(file, (await file.getOutline()) ?? []);
  return { pages, outline, text: spaced(pages.map(({ text }) => text).join(' ')), file };
}

async function readPage(file: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> {
  const pieces = piecesOf((await page.getTextContent({ includeMarkedContent: true })).items);
  const [, , width = 0, height = 0] = page.view;
  const links = [];
  for (const { url, dest } of await page.getAnnotations()) {
    links.push({ url: url ?? null, page: dest ? await pageOf(file, dest) : null });
  }
  const join = (artifact: boolean) =>
    spaced(pieces.flatMap((piece) => (piece.artifact === artifact ? piece.text : [])).join(''));
  return {
    pieces,
    text: join(false),
    margins: join(true),
    links,
    structure: tree(await page.getStructTree()),
    width,
    height,
  };
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

function piecesOf(items: Item[]): Piece[] {
  const open: boolean[] = [];
  return items.flatMap((item): Piece[] => {
    if ('str' in item) {
      const x = Number(item.transform[4]);
      const text = item.hasEOL ? `${item.str} ` : item.str;
      return [{ text, x, right: x + item.width, artifact: open.includes(true) }];
    }
    if (item.type === 'endMarkedContent') open.pop();
    // pdf.js's types do not know `tag`.
    else open.push('tag' in item && item.tag === 'Artifact');
    return [];
  });
}

function tree(node: unknown): Node {
  type Given = { role?: string; alt?: string; children?: unknown[] };
  const { role = '', alt = null, children = [] } = node as Given;
  return { role, alternative: alt, children: children.map(tree).filter((child) => child.role !== '') };
}

/** Every role in the tree, in order. */
export function roles(node: Node): string[] {
  return [node.role, ...node.children.flatMap(roles)];
}

async function pageOf(file: PDFDocumentProxy, destination: string | unknown[]): Promise<number | null> {
  const [target] =
    (typeof destination === 'string' ? await file.getDestination(destination) : destination) ?? [];
  return target ? (await file.getPageIndex(target as Parameters<typeof file.getPageIndex>[0])) + 1 : null;
}

type OutlineItems = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>;

async function readOutline(file: PDFDocumentProxy, items: OutlineItems): Promise<Heading[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: below }) => ({
      title,
      page: dest ? ((await pageOf(file, dest)) ?? 0) : 0,
      children: await readOutline(file, below),
    })),
  );
}

/** What figures show, in words, in order. */
export function alternatives({ alternative, children }: Node): string[] {
  return [...(alternative === null ? [] : [alternative]), ...children.flatMap(alternatives)];
}

export function hasCommand(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a command says about the file, given after its arguments and before `-` where asked for. */
export function ask(command: string, args: string[], pdf: Uint8Array, after: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-brief-'));
  try {
    const file = join(folder, 'brief.pdf');
    writeFileSync(file, pdf);
    return execFileSync(command, [...args, file, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The objects that are packed into object streams, as they are written in there. */
export function unpacked(pdf: Uint8Array): Buffer {
  const file = Buffer.from(pdf);
  const heads = file.toString('latin1').matchAll(/\/Type \/ObjStm [^>]*\/Length (\d+) >>\nstream\n/g);
  return Buffer.concat(
    Array.from(heads, ({ 0: head, 1: length, index }) =>
      inflateSync(file.subarray(index + head.length, index + head.length + Number(length))),
    ),
  );
}
