/**
 * One line of plain words as Markdown that reads back as the same words, as a heading, a line, a list’s item or a cell.
 *
 * ASCII punctuation may be escaped anywhere in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes), so
 * that only what could mean something is: marks in the line, and what would begin a block at its start.
 */
export function escapeMarkdown(words: string): string {
  return words
    .trim()
    .replace(/[\\`*_[\]<>&~|$#{]/g, '\\$&')
    .replace(/(?<=^|\s|\p{P})(https?|ftp)(?=:)|(?<=www)\.|@/giu, (mark) =>
      /[.@]/.test(mark) ? `\\${mark}` : mark,
    )
    .replace(/(https?|ftp):/gi, '$1\\:')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
