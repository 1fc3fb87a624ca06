/** Filters of a query as the sections of one segment that pass them. */
import { assertNever } from '../../../../shared/errors.ts';
import { SECTION_KINDS } from '../../../../shared/model/section.ts';
import type { FilterQuery } from '../../../../shared/query/nodes.ts';
import { foldedWords } from '../analysis/words.ts';
import { at } from '../segments/numbers.ts';
import { HAS_HIGHLIGHT, HAS_NOTE, type Segment } from '../segments/segment.ts';

/** By section row: 1 where it passes. */
export function filterSections(filter: FilterQuery, segment: Segment): Uint8Array {
  const { data } = segment;
  switch (filter.kind) {
    case 'has': {
      const bit = filter.what === 'note' ? HAS_NOTE : HAS_HIGHLIGHT;
      return data.sections.marks.map((marks) => Number((marks & bit) !== 0));
    }
    case 'kind': {
      const wanted = SECTION_KINDS.indexOf(filter.what);
      return data.sections.kinds.map((kind) => Number(kind === wanted));
    }
    default:
      return spread(briefingsThatPass(filter, segment), segment);
  }
}

type BriefingFilter = Exclude<FilterQuery, { kind: 'has' | 'kind' }>;

/** By briefing row: 1 where it passes. */
function briefingsThatPass(filter: BriefingFilter, { data, labels }: Segment): Uint8Array {
  const { days, read } = data.briefings;
  switch (filter.kind) {
    case 'tag': {
      const wanted = wordsOf(filter.text);
      return labels.tag.rowsWhere((tag) => (filter.begun ? tag.startsWith(wanted) : tag === wanted));
    }
    case 'party':
    case 'source': {
      const wanted = ` ${wordsOf(filter.text)}${filter.begun ? '' : ' '}`;
      return labels[filter.kind].rowsWhere((name) => ` ${name} `.includes(wanted));
    }
    case 'lang': {
      const wanted = wordsOf(filter.text);
      return labels.lang.rowsWhere((lang) => lang === wanted || lang.startsWith(`${wanted} `));
    }
    case 'after':
    case 'before': {
      const day = Number(filter.day.replaceAll('-', ''));
      return Uint8Array.from(days, (its) => Number(filter.kind === 'after' ? its >= day : its < day));
    }
    case 'is':
      return read.map((its) => Number((its === 1) === (filter.what === 'read')));
    default:
      return assertNever(filter, 'filter');
  }
}

function spread(rows: Uint8Array, { briefingOf }: Segment): Uint8Array {
  return Uint8Array.from(briefingOf, (row) => at(rows, row));
}

function wordsOf(text: string): string {
  return foldedWords(text).join(' ');
}
