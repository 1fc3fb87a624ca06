import { z } from 'zod';
import { Note, On } from './annotations.ts';
import { answers, call } from './call.ts';

/** What is being written: a new note, a note or a reply anew, or a further reply. `briefing` is where it belongs. */
export const DraftTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), briefing: z.string(), on: On }),
  z.object({ kind: z.enum(['note', 'reply']), briefing: z.string(), annotation: z.string() }),
  z.object({
    kind: z.literal('edit-reply'),
    briefing: z.string(),
    annotation: z.string(),
    reply: z.string(),
  }),
]);
export type DraftTarget = z.infer<typeof DraftTarget>;

/** A note or reply that was begun and neither saved nor discarded. */
export type Draft = {
  /** Of a new note: `on` is where its words stand in the briefing now, or else what is nearest. */
  target: DraftTarget;
  /** Markdown. */
  text: string;
  /** The words that a new note was begun on, where they no longer stand in the briefing; else null. */
  lost: string | null;
  /** When it was last written, ISO 8601 in UTC. */
  updated: string;
};

export function newNoteKey(briefing: string): string {
  return `new ${briefing}`;
}

/** There is one draft of each: a new note of a briefing, a note, a reply, and a further reply to a note. */
export function draftKey(target: DraftTarget): string {
  switch (target.kind) {
    case 'new':
      return newNoteKey(target.briefing);
    case 'note':
    case 'reply':
      return `${target.kind} ${target.annotation}`;
    case 'edit-reply':
      return `edit-reply ${target.reply}`;
  }
}

/**
 * Whose change it is: a page names itself by `writer`, and counts its changes. A change that another of the same page has
 * overtaken on its way counts for nothing. `library` is what `drafts.list` named, so that what is typed while another library
 * is opened stays where it belongs.
 */
const Change = z.object({ library: z.string(), writer: z.string(), revision: z.int().min(0) });

export const draftCalls = {
  /** Those of the open library, latest first. */
  'drafts.list': call(z.object({}), answers<{ library: string; drafts: Draft[] }>()),
  /**
   * Answers after the commit. What a new note is remembered to be on stays as it was, unless the reader has just chosen it
   * (`isPlaced`): the page may not have heard yet of where its words stand now.
   */
  'drafts.keep': call(
    Change.extend({ target: DraftTarget, text: Note, isPlaced: z.boolean() }),
    answers<null>(),
  ),
  /** It was saved, or is not wanted; one that is not there is none. */
  'drafts.discard': call(Change.extend({ target: DraftTarget }), answers<null>()),
};

export const draftEvents = {
  /** A page (`writer`) has written, or is done with a draft (null); every other page that has it open follows. */
  'drafts.changed': answers<{ library: string; writer: string; key: string; draft: Draft | null }>(),
};
