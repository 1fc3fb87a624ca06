/** Notes and replies that are being written: kept while they are typed, and found again on what they were begun on. */
import { type Draft, type DraftTarget, draftKey } from '../../../shared/contract/drafts.ts';
import type { Answer, Checked, Payload } from '../../../shared/contract/index.ts';
import type { Section } from '../../../shared/model/section.ts';
import { describeOn, placeOn } from './draft-places.ts';
import type { DraftRow, KeptTarget } from './draft-table.ts';
import type { Store } from './store.ts';

export type Drafts = {
  /** Those of the open library, latest first. Error `storage`. */
  list(): Answer<'drafts.list'>;
  /** Takes the place of what was kept of it before. Error `storage`. */
  keep(args: Checked<'drafts.keep'>): null;
  /** Leaves a tombstone without the words. Error `storage`. */
  discard(args: Checked<'drafts.discard'>): null;
};

type Options = {
  store: Store;
  /** Key of the open library. */
  library: () => string;
  /** The sections of a briefing of the open library as they are now; null when it has no such briefing. */
  sections: (briefing: string) => Section[] | null;
  /** Hears of every change, after its commit. */
  onChange: (change: Payload<'drafts.changed'>) => void;
};

export function createDrafts({ store, library, sections, onChange }: Options): Drafts {
  const rows = store.drafts;
  const isOvertaken = overtaking();
  /** What is typed while another library is opened comes to one whose briefings are not at hand. */
  const sectionsIn = (of: string, briefing: string) => (of === library() ? sections(briefing) : null);

  function placed(of: string, { target, text, updated }: DraftRow): Draft {
    if (target.kind !== 'new') return { target, text, lost: null, updated };
    const { on, lost } = placeOn(target.on, sectionsIn(of, target.briefing));
    return { target: { ...target, on }, text, lost, updated };
  }

  function kept(of: string, target: DraftTarget, isPlaced: boolean): KeptTarget {
    if (target.kind !== 'new') return target;
    const before = isPlaced ? undefined : rows.find(of, draftKey(target))?.target;
    if (before?.kind === 'new') return before;
    return { ...target, on: describeOn(target.on, sectionsIn(of, target.briefing)) };
  }

  return {
    list: () => ({ library: library(), drafts: rows.list(library()).map((row) => placed(library(), row)) }),

    keep({ library: of, writer, revision, target, text, isPlaced }) {
      const key = draftKey(target);
      if (isOvertaken(writer, `${of} ${key}`, revision)) return null;
      rows.keep(of, { key, target: kept(of, target, isPlaced), text });
      const row = rows.find(of, key);
      onChange({ library: of, writer, key, draft: row && placed(of, row) });
      return null;
    },

    discard({ library: of, writer, revision, target }) {
      const key = draftKey(target);
      if (isOvertaken(writer, `${of} ${key}`, revision)) return null;
      if (rows.bury(of, key)) onChange({ library: of, writer, key, draft: null });
      return null;
    },
  };
}

/** Tells whether a later change of the same page and draft came before; a page that ends sends its last words at once. */
function overtaking(): (writer: string, draft: string, revision: number) => boolean {
  const latest = new Map<string, number>();
  return (writer, draft, revision) => {
    const change = `${writer} ${draft}`;
    if ((latest.get(change) ?? -1) >= revision) return true;
    latest.set(change, revision);
    return false;
  };
}
