/** Entries as rows of the store. */
import { isValid, ulid } from 'ulid';
import type { Reply } from '../../../../shared/model/annotation.ts';
import type { NewRow } from '../annotation-row.ts';
import type { Entry, EntryReply } from './entry.ts';
import type { Findable } from './find-briefing.ts';
import { describeEntry } from './place.ts';

export type ImportedRow = NewRow & { replies: Reply[] };

type World = {
  /** Key of the open library. */
  library: string;
  /** Name of the file, under which is kept what names nothing that it is on. */
  file: string;
  now: Date;
  /** Ids that something in the store has, also in other libraries; those given away are added. */
  taken: Set<string>;
};

/** The row of an entry on `briefing`; without one it is kept under what the entry calls it, where it shows as orphaned. */
export function toRow(
  entry: Entry,
  briefing: Findable | null,
  { library, file, now, taken }: World,
): ImportedRow {
  const { origin, kind, colour, note, tags } = entry;
  const created = entry.created ?? now.toISOString();
  const ours = isValid(origin) && !taken.has(origin);
  taken.add(origin);
  return {
    id: ours ? origin : idOf(created),
    origin: ours ? null : origin,
    library,
    briefing: briefing?.id ?? (entry.briefing || entry.title || file),
    kind,
    ...describeEntry(entry, briefing?.sections ?? []),
    ...{ colour, note, tags },
    replies: entry.replies.filter(({ text }) => text !== '').map((reply) => toReply(reply, created, taken)),
    created,
    updated: entry.updated ?? created,
  };
}

function toReply({ id, text, ...times }: EntryReply, after: string, taken: Set<string>): Reply {
  const created = times.created ?? after;
  const keeps = isValid(id) && !taken.has(id);
  taken.add(id);
  return { id: keeps ? id : idOf(created), text, created, updated: times.updated ?? created };
}

/** The greatest time that a ULID can hold, in ms (https://github.com/ulid/spec). */
const LAST_TIME = 2 ** 48 - 1;

/** An id that sorts by when the annotation was made, not by when it was imported. */
function idOf(created: string): string {
  return ulid(Math.min(Math.max(new Date(created).getTime(), 0), LAST_TIME));
}
