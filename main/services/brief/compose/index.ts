/** From briefings and what the reader chose of them to the brief that is printed. Pure. */
import type { BriefOptions } from '../../../../shared/model/brief.ts';
import type { BriefDocument, Chapter, Fitting, Origin } from '../document.ts';
import { digest, sectionDigest } from '../provenance.ts';
import { type Content, chosenSections, composeChapter } from './chapter.ts';
import { startOf } from './dates.ts';
import { prepared } from './meta.ts';
import { onePageChapter } from './one-page.ts';

export type { Content } from './chapter.ts';

/** `contents` holds at least one; their order is the brief's. */
export function compose(contents: Content[], options: BriefOptions): BriefDocument | Fitting {
  if (options.template === 'one-page' && contents.length === 1) return fitting(contents, options);
  let firstNote = 1;
  const chapters = contents.map((content, index) => {
    const { chapter, nextNote } = composeChapter(content, options, { index, firstNote });
    firstNote = nextNote;
    return chapter;
  });
  return documentOf(contents, options, chapters, '');
}

function fitting(contents: Content[], options: BriefOptions): Fitting {
  const [content] = contents as [Content];
  const versions = onePageChapter(content, options);
  return {
    last: versions.last,
    at(version) {
      const { chapter, leftOut } = versions.at(version);
      return documentOf(contents, options, [chapter], leftOut);
    },
  };
}

function documentOf(
  contents: Content[],
  options: BriefOptions,
  chapters: Chapter[],
  leftOut: string,
): BriefDocument {
  const [first] = contents;
  const title = chapters.length === 1 ? (chapters[0]?.title ?? '') : `${chapters.length} briefings`;
  const dates = contents.map(({ briefing }) => startOf(briefing.date.value));
  const { template, paper, letterhead } = options;
  return {
    ...{ template, title, paper, letterhead, chapters, leftOut },
    lang: first?.briefing.lang ?? 'en',
    created: new Date(Math.max(...dates.map(Number))),
    cover: chapters.length === 1 ? null : cover(chapters, options),
    imprint: imprintOf(contents),
    origins: contents.map((content) => originOf(content, options)),
  };
}

function cover(chapters: Chapter[], options: BriefOptions): BriefDocument['cover'] {
  return {
    meta: prepared(options).filter(({ value }) => value !== ''),
    contents: chapters.map(({ title, place }) => ({ heading: title, depth: 1, place })),
  };
}

function imprintOf(contents: Content[]): string {
  const [first] = contents;
  if (contents.length === 1 && first !== undefined)
    return `Brief from ${first.briefing.path} · content ${first.briefing.hash.slice(0, 12)}`;
  const whole = digest(contents.map(({ briefing }) => briefing.hash).join('\n'));
  return `Brief from ${contents.length} briefings · content ${whole.slice(0, 12)}`;
}

/** One page may draw on all of the briefing. */
function originOf({ briefing }: Content, options: BriefOptions): Origin {
  const sections = options.template === 'one-page' ? briefing.sections : chosenSections(briefing, options);
  return {
    briefing: briefing.id,
    title: briefing.title.value,
    hash: briefing.hash,
    sections: Object.fromEntries(sections.map(({ id, text }) => [id, sectionDigest(text)])),
  };
}
