/**
 * One page for those who read one page: what the briefing comes to, what it is sure of and how, the figures that matter,
 * other views, and what to watch. A briefing without a bottom line opens with its first sentences, and lists its other sections.
 */
import type { BriefOptions } from '../../../../shared/model/brief.ts';
import type { Briefing, Consideration, Figure, Judgement } from '../../../../shared/model/briefing.ts';
import { capital, commitmentWords, Names, sentence } from '../../../../shared/model/fact-words.ts';
import { sectionName } from '../../../../shared/model/section.ts';
import {
  type Chapter,
  type Part,
  PLAIN,
  type PrintBlock,
  type PrintItem,
  places,
  type Spans,
} from '../document.ts';
import type { Content } from './chapter.ts';
import { citations } from './citations.ts';
import { meta } from './meta.ts';
import { lastVersion, leftOutWords, type Room, without } from './room.ts';

type OnePage = { chapter: Chapter; leftOut: string };

/** A page holds no more sentences than these, and no more names of sections. */
const MOST = { sentences: 40, sections: 60 };

/** Where a sentence ends: the head of a letter, or a table, has none. */
const SENTENCE = /\p{Sentence_Terminal}(?=\s|$)/u;

/** Versions of the page, each with one thing less. */
export function onePageChapter(
  { briefing }: Content,
  options: BriefOptions,
): { last: number; at(version: number): OnePage } {
  const holding = holdingOf(briefing);
  const all = roomOf(holding, briefing.title.value);
  return {
    last: lastVersion(all),
    at(version) {
      const room = without(all, version);
      const parts = partsOf(briefing, holding, room);
      const title = cut(briefing.title.value, room.title);
      return { chapter: chapterOf(briefing, options, title, parts), leftOut: leftOutWords(all, room) };
    },
  };
}

type Holding = {
  isDerived: boolean;
  sentences: string[];
  judgements: Judgement[];
  figures: Figure[];
  views: Consideration[];
  indicators: Consideration[];
  sections: string[];
  sources: string[];
};

function holdingOf(briefing: Briefing): Holding {
  const bottomLine = briefing.sections.find(({ kind }) => kind === 'bottom-line');
  const opening = briefing.sections.filter(
    ({ kind, text }) => (kind === 'lead' || kind === 'body') && text !== '',
  );
  const opened = opening.find(({ text }) => SENTENCE.test(text)) ?? opening[0];
  const others =
    bottomLine === undefined ? opening.filter((each) => each !== opened && each.kind !== 'lead') : opening;
  const { judgements, otherViews, indicators, figures, sources, lang } = briefing;
  const states = judgements.length > 0 || figures.length > 0;
  return {
    isDerived: bottomLine === undefined,
    sentences: sentencesOf((bottomLine ?? opened)?.text ?? '', lang),
    judgements,
    figures: figures.length > 0 ? figures : committed(briefing),
    views: otherViews,
    indicators,
    sections: states ? [] : others.map(sectionName).slice(0, MOST.sections),
    sources: sources.map(({ title, publisher, date, file }) =>
      [title, publisher, date, file].filter(Boolean).join(', '),
    ),
  };
}

/** The amounts that the facts name, where the briefing does not say which figures matter. */
function committed({ facts }: Briefing): Figure[] {
  const names = new Names(facts);
  return facts.commitments.map((commitment) => {
    const { id, kind, summary, section, sources } = commitment;
    return { id, value: commitmentWords(commitment, names), label: `${kind}: ${summary}`, section, sources };
  });
}

function sentencesOf(text: string, lang: string): string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '));
  return Array.from(segments, ({ segment }) => segment.trim())
    .filter((words) => words !== '')
    .slice(0, MOST.sentences);
}

function roomOf(
  { sentences, judgements, figures, views, indicators, sections, sources }: Holding,
  title: string,
): Room {
  return {
    sentences: sentences.length,
    judgements: judgements.length,
    reasons: judgements.filter(({ reason }) => reason !== undefined).length,
    figures: figures.length,
    views: views.length,
    indicators: indicators.length,
    sections: sections.length,
    sources: sources.length,
    words: wordsOf(sentences[0] ?? '').length,
    title: wordsOf(title).length,
  };
}

function partsOf(briefing: Briefing, holding: Holding, room: Room): Part[] {
  const support = supportOf(briefing);
  const part = (id: string, look: Part['look'], heading: string, ...blocks: PrintBlock[]): Part[] =>
    blocks.length === 0 ? [] : [{ place: places.section(0, id), heading, depth: 1, look, blocks }];
  const reasons = new Set(
    holding.judgements
      .filter(({ reason }) => reason !== undefined)
      .slice(0, room.reasons)
      .map(({ id }) => id),
  );
  const judged = holding.judgements
    .slice(0, room.judgements)
    .map((judgement, index) =>
      item(`${index + 1}.`, [
        paragraph([
          { ...PLAIN, text: judgement.text, strong: true },
          ...plain(` ${gradeOf(judgement, reasons.has(judgement.id))}`),
          ...support(judgement),
        ]),
      ]),
    );
  const considered = (some: Consideration[], count: number) =>
    some.slice(0, count).map((each) => item('•', [paragraph([...plain(each.text), ...support(each)])]));
  const listed = holding.sections.slice(0, room.sections).map((name) => item('•', [paragraph(plain(name))]));
  const sources = holding.sources
    .slice(0, room.sources)
    .map((words, index) => item(`[${index + 1}]`, [paragraph(plain(words))], places.source(0, index + 1)));
  return [
    ...part(
      'bottom-line',
      'bottom-line',
      holding.isDerived ? 'In brief' : 'Bottom line',
      ...opening(holding, room),
    ),
    ...part('key-judgements', 'judgements', 'Key judgements', ...list(judged, true)),
    ...part(
      'key-figures',
      'figures',
      'Key figures',
      ...figures(holding.figures.slice(0, room.figures), support),
    ),
    ...part('other-views', 'other-views', 'Other views', ...list(considered(holding.views, room.views))),
    ...part(
      'indicators',
      'indicators',
      'What to watch',
      ...list(considered(holding.indicators, room.indicators)),
    ),
    ...part('sections', 'body', 'Sections of the briefing', ...list(listed)),
    ...part('sources', 'sources', 'Sources', ...list(sources, true)),
  ];
}

function opening({ sentences }: Holding, { sentences: count, words }: Room): PrintBlock[] {
  const [first = '', ...rest] = sentences.slice(0, count);
  const text = [cut(first, words), ...rest].join(' ');
  return text === '' ? [] : [paragraph(plain(text))];
}

/** Words with the white space after them; what is longer than words are is cut into parts. */
function wordsOf(text: string): string[] {
  return text.match(/\S{1,24}\s*/gu) ?? [];
}

function cut(text: string, count: number): string {
  const words = wordsOf(text);
  return words.length > count ? `${words.slice(0, count).join('').trimEnd()} …` : text;
}

/** “Likely. Reason.”, “High confidence.”, or that nothing supports it. */
function gradeOf(
  { likelihood, confidence, reason, section, sources }: Judgement,
  withReason: boolean,
): string {
  const grade = likelihood ?? (confidence === undefined ? '' : `${confidence} confidence`);
  return [
    grade === '' ? '' : sentence(capital(grade)),
    withReason && reason !== undefined ? sentence(reason) : '',
    section === undefined && sources.length === 0 ? 'No source is given.' : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function figures(some: Figure[], support: ReturnType<typeof supportOf>): PrintBlock[] {
  if (some.length === 0) return [];
  return [
    {
      kind: 'table',
      align: ['left', 'left'],
      header: [plain('Figure'), plain('What it is')],
      rows: some.map((figure) => [
        [{ ...PLAIN, text: figure.value, strong: true }],
        [...plain(figure.label), ...support(figure)],
      ]),
    },
  ];
}

/** The numbers of a statement's sources, and the section that it stands in where it has no source. */
function supportOf(
  briefing: Briefing,
): (stated: { section?: string | undefined; sources: string[] }) => Spans {
  const { cite } = citations(briefing, { chapter: 0, sections: new Set(['sources']), numbers: new Map() });
  return ({ sources }) =>
    sources.flatMap((source) => {
      const cited = cite('#sources', source);
      return cited === null ? [] : [...plain(' '), { ...PLAIN, ...cited }];
    });
}

function chapterOf(briefing: Briefing, options: BriefOptions, title: string, parts: Part[]): Chapter {
  const rows = new Set(['Date', 'Prepared']); // the imprint names the source
  return {
    place: places.chapter(0),
    title,
    lang: briefing.lang,
    meta: meta(briefing, options).filter(({ label }) => rows.has(label)),
    contents: [],
    parts,
    beside: [],
  };
}

function plain(text: string): Spans {
  return text === '' ? [] : [{ ...PLAIN, text }];
}

function paragraph(spans: Spans): PrintBlock {
  return { kind: 'paragraph', tone: 'text', spans };
}

function item(label: string, blocks: PrintBlock[], place: string | null = null): PrintItem {
  return {
    label,
    link: null,
    place,
    blocks: blocks.filter((block) => block.kind !== 'paragraph' || block.spans.length > 0),
  };
}

function list(items: PrintItem[], ordered = false): PrintBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }];
}
