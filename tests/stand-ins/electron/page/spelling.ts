/**
 * `webFrame`'s spell checking and the context menu in a field: a provider is asked for the words of the field, and what is under the
 * pointer goes to the main process. Runs inside the page's isolated world, as text: it must not refer to anything outside itself.
 */
type Provider = { spellCheck(words: string[], done: (wrong: string[]) => void): void };
type Field = HTMLInputElement | HTMLTextAreaElement;

export type Spelling = { setSpellCheckProvider(language: string, provider: Provider): void };

export function spelling(post: (kind: string, ...values: unknown[]) => void): Spelling {
  let provider: Provider | null = null;
  let pointedAt: { field: Field; start: number; end: number } | null = null;

  const wordAt = (text: string, at: number) =>
    [...text.matchAll(/[\p{L}’']+/gu)].find(({ 0: word, index }) => index <= at && at <= index + word.length);

  document.addEventListener('contextmenu', (event) => {
    const field = event.target as Field;
    const isEditable = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    const selectionText = String(document.getSelection());
    const menu = (misspelledWord: string) =>
      post('context-menu', {
        isEditable,
        selectionText,
        misspelledWord,
        dictionarySuggestions: [],
        editFlags: {
          canUndo: true,
          canRedo: true,
          canCut: true,
          canCopy: true,
          canPaste: true,
          canSelectAll: true,
        },
      });
    const at = document.caretPositionFromPoint(event.clientX, event.clientY)?.offset ?? 0;
    const found = isEditable && field.spellcheck ? wordAt(field.value, at) : undefined;
    if (provider === null || found === undefined) return menu('');
    const [word] = found;
    pointedAt = { field, start: found.index, end: found.index + word.length };
    const words = [...new Set(field.value.match(/[\p{L}’']+/gu))].sort();
    provider.spellCheck(words, (wrong) => menu(wrong.includes(word) ? word : ''));
  });

  Object.assign(globalThis, {
    __standInReplace(text: string): void {
      if (pointedAt === null) return;
      const { field, start, end } = pointedAt;
      field.focus();
      field.setSelectionRange(start, end);
      document.execCommand('insertText', false, text);
    },
  });

  return {
    setSpellCheckProvider(_language, given) {
      if (typeof given.spellCheck !== 'function') throw new Error('"spellCheck" has to be defined');
      provider = given;
    },
  };
}
