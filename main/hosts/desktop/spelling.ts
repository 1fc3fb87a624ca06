/**
 * Who checks spelling: on macOS the system, elsewhere our own service through a provider in the preload. Chromium's own checker is
 * off there, because it fetches its dictionaries from the network.
 */
import { type ContextMenuParams, session, type WebContents } from 'electron';
import type { Services } from '../../services.ts';
import { PAGE_ORIGIN } from './protocol.ts';
import { USES_SYSTEM_SPELLING } from './system-spelling.ts';

export type Speller = {
  /** What may have been meant by the wrong word that was pointed at. */
  suggest(params: ContextMenuParams): Promise<string[]>;
  /** Takes a word into the reader's dictionary. */
  add(contents: WebContents, word: string): Promise<void>;
  /** Tells the reader what went wrong. */
  complain(thrown: unknown): void;
};

export function createSpeller({ spelling }: Services, complain: (thrown: unknown) => void): Speller {
  if (!USES_SYSTEM_SPELLING)
    return {
      suggest: ({ misspelledWord }) => spelling.suggest(misspelledWord),
      add: (_contents, word) => spelling.add(word),
      complain,
    };
  return {
    suggest: async ({ dictionarySuggestions }) => dictionarySuggestions,
    add: async (contents, word) => void contents.session.addWordToSpellCheckerDictionary(word),
    complain,
  };
}

/** Must run before the first window is opened. Windows are made with the checker off as well; this keeps it from beginning anything. */
export function fetchNoDictionaries(): void {
  if (USES_SYSTEM_SPELLING) return;
  session.defaultSession.setSpellCheckerEnabled(false);
  // Should it be turned on by whatever way, there is no address on a network to ask.
  session.defaultSession.setSpellCheckerDictionaryDownloadURL(`${PAGE_ORIGIN}/no-dictionaries/`);
}
