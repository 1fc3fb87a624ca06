/**
 * How Markdown carries annotations, so that a person can read it and we can read it again. What a person does not want to
 * see stands in HTML comments, a line each; the note or the reply is the list item that follows its comment. All lines of
 * an item but the first are indented, so that nothing within it is taken for a comment of ours, and a code fence or HTML
 * that was left open ends with it (https://spec.commonmark.org/current/#list-items).
 */

/** Says whose file it is, also when it is empty. */
export const FILE_MARK = '<!-- attache:annotations -->';
const NAMES = ['annotation', 'reply'] as const;
export type MarkName = (typeof NAMES)[number];
const END = ' -->';

/** A comment of one line; no comment may hold `--` (https://html.spec.whatwg.org/#comments). */
export function mark(name: MarkName, value: unknown): string {
  return `${opening(name)}${JSON.stringify(value).replaceAll('--', '-\\u002d')}${END}`;
}

/** The comment that a line is, its value still JSON; null when it is none of ours. */
export function markOn(line: string): { name: MarkName; json: string } | null {
  const name = NAMES.find((each) => line.startsWith(opening(each)));
  if (name === undefined || !line.endsWith(END)) return null;
  return { name, json: line.slice(opening(name).length, -END.length) };
}

function opening(name: MarkName): string {
  return `<!-- attache:${name} `;
}

/** Text as a list item. */
export function item(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`;
}

/** The text of the first item among `lines`, empty when there is none. An editor may have cut spaces at the ends of lines. */
export function itemIn(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line === '-' || line.startsWith('- '));
  if (start < 0) return '';
  const [first = '', ...rest] = lines.slice(start);
  const after = rest.findIndex((line) => line !== '' && !line.startsWith('  '));
  const its = after < 0 ? rest : rest.slice(0, after);
  const last = its.findLastIndex((line) => line !== '');
  return [first, ...its.slice(0, last + 1)].map((line) => line.slice(2)).join('\n');
}

/** Plain text that Markdown shows as it is: what would be markup gets a backslash. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=#])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}
