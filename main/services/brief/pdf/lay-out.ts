/** A composed brief as pages, with the structure that they are to have. */
import type { BriefDocument, Chapter } from '../document.ts';
import { placeBeside } from './beside.ts';
import { contentsSlices } from './contents.ts';
import { leftOutSlices, titleSlices } from './front.ts';
import { type Page, paginate } from './paginate.ts';
import type { Frame } from './paragraph.ts';
import { partSlices } from './parts.ts';
import type { Type } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { addTag, rootTag, type Slice, type Tag } from './slice.ts';
import { bodyStyle, GAP } from './style.ts';

/** `title` is that of the chapter that the page belongs to; empty on the page that shows it. */
export type LaidPage = { placed: Page; title: string };
export type Laid = { document: BriefDocument; pages: LaidPage[]; root: Tag };

/** `typeFor` sets text of a language; which side lines begin at is that of the document's. */
export function layOut(document: BriefDocument, sheet: Sheet, typeFor: (lang: string) => Type): Laid {
  const root = rootTag();
  const type = typeFor(document.lang);
  const frame: Frame = {
    x: sheet.x,
    width: sheet.textWidth,
    gap: GAP.paragraph,
    style: bodyStyle(document.template),
    type,
  };
  const pages = [
    ...coverPages(document, frame, sheet, root),
    ...document.chapters.flatMap((chapter) => {
      const tag = document.chapters.length === 1 ? root : addTag(root, 'Sect', { lang: chapter.lang });
      const own = { ...typeFor(chapter.lang), fromRight: type.fromRight };
      const height = sheet.textHeight;
      const slices = chapterSlices(chapter, document, { ...frame, type: own }, { tag, height });
      const made = placeBeside(paginate(slices, height), chapter.beside, sheet, own, tag);
      return titled(made, chapter.title);
    }),
  ];
  return { document, pages, root };
}

function coverPages({ cover, title }: BriefDocument, frame: Frame, sheet: Sheet, root: Tag): LaidPage[] {
  if (cover === null) return [];
  const tag = addTag(root, 'Sect');
  const height = sheet.textHeight;
  const above = titleSlices({ title, meta: cover.meta, kicker: 'Executive briefs' }, frame, tag);
  const slices = [...above, ...contentsSlices(cover.contents, { above, height }, frame, tag)];
  return titled(paginate(slices, height), title);
}

function titled(pages: Page[], title: string): LaidPage[] {
  return pages.map((placed, index) => ({ placed, title: index === 0 ? '' : title }));
}

const KICKERS = {
  'one-page': 'Executive brief',
  full: 'Executive brief',
  annotated: 'Annotated copy',
} as const;

function chapterSlices(
  chapter: Chapter,
  document: BriefDocument,
  frame: Frame,
  { tag, height }: { tag: Tag; height: number },
): Slice[] {
  const { parts, contents, title, meta, place } = chapter;
  const isDense = document.template === 'one-page';
  // Under a cover, the chapters stand above their parts in the outline.
  const under = document.cover === null ? 0 : 1;
  const partsFrom = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .flatMap((part, index) =>
        partSlices(
          part,
          { stacked: parts[from + index - 1]?.blocks.length === 0, isDense, under },
          frame,
          tag,
        ),
      );
  // The bottom line is read first, and by some alone: it stands before the contents.
  const opening = parts[0]?.look === 'bottom-line' ? 1 : 0;
  const head = titleSlices({ title, meta, kicker: KICKERS[document.template] }, frame, tag, isDense);
  const [first, ...rest] = head;
  const outline = under === 1 ? { title, depth: 1 } : null;
  const above = [
    ...(first === undefined ? [] : [{ ...first, places: [place], outline }]),
    ...rest,
    ...partsFrom(0, opening),
  ];
  return [
    ...above,
    ...contentsSlices(document.template === 'annotated' ? [] : contents, { above, height }, frame, tag),
    ...partsFrom(opening),
    ...leftOutSlices(document.leftOut, frame, tag),
  ];
}
