import { z } from 'zod';
import type { Briefing, BriefingSummary } from '../model/briefing.ts';
import { answers, call } from './call.ts';

/** The open library. */
export type Listing = {
  /** Absolute path of the folder. */
  root: string;
  /** What the interface calls it: the folder's name, if it is not the home library. */
  name: string;
  /** False while files that it does not list yet wait to be read; `library.changed` tells of each batch. */
  isComplete: boolean;
  /** That its folder is not there any more, in a sentence; null while it is. */
  trouble: string | null;
  briefings: BriefingSummary[];
};

/** Ids of briefings read anew or gone. A newly opened library is told of first without any, then batch by batch. */
export type LibraryChanged = {
  root: string;
  changed: string[];
  removed: string[];
  /** Whether `library.list` answers anything else now. */
  isListNew: boolean;
};

/**
 * An imported document: its name, the briefing's id and its path within the library. `isNew` is false where the library had
 * it already.
 */
export type Filed = { name: string; briefing: string; path: string; isNew: boolean };

export const libraryCalls = {
  'library.list': call(z.object({}), answers<Listing>()),
  /** Error `not-found` when the library has no such briefing. */
  'library.get': call(z.object({ briefing: z.string() }), answers<Briefing>()),
  /** Opens another library; `dir` may begin with `~`. Error `no-library` when it is no folder. */
  'library.open': call(z.object({ dir: z.string().min(1) }), answers<Listing>()),
  /** Opens the library that the app brings along. */
  'library.openHome': call(z.object({}), answers<Listing>()),
  /** Lets the reader pick a folder in the host's own dialog and opens it; null when cancelled. Desktop only. */
  'library.choose': call(z.object({}), answers<Listing | null>()),
  /**
   * Makes a briefing of a document, given as base64, in the open library, unless that has it already, under whatever name. Error
   * `unsupported-format`.
   */
  'library.import': call(z.object({ name: z.string().min(1), data: z.base64() }), answers<Filed>()),
};

export const libraryEvents = {
  'library.changed': answers<LibraryChanged>(),
  /** For one window alone: the host has imported a document that the reader handed to it, and shows it there. Desktop only. */
  'library.imported': answers<Filed>(),
};
