/** Checks spelling by our own service where the system does not: Chromium asks, and underlines what is wrong. */
import { webFrame } from 'electron';
import type { Result } from '../../../shared/errors.ts';
import { USES_SYSTEM_SPELLING } from './system-spelling.ts';

/** `call` as the page has it. */
export function offerSpelling(call: (name: string, args: unknown) => Promise<unknown>): void {
  if (USES_SYSTEM_SPELLING) return;
  webFrame.setSpellCheckProvider('en', {
    spellCheck(words, done) {
      call('spelling.check', { words, ...writtenIn() }).then(
        (answer) => done(wrongWords(answer as Result<string[]>)),
        () => done([]),
      );
    },
  });
}

/** All that stands in the field that is written in, and the language that its place in the page says. */
function writtenIn(): { text: string; lang: string } {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return { text: isField ? field.value : '', lang: field?.closest<HTMLElement>('[lang]')?.lang ?? '' };
}

/** A failure is in the log; a word that could not be checked is not underlined. */
function wrongWords(answer: Result<string[]>): string[] {
  return answer.ok ? answer.value : [];
}
