/** Telling two versions of one document apart in a list: the later one has a number in brackets after its title. */
import { isMap, isScalar, parseDocument } from 'yaml';

/** The title, or the first of `Title (2)`, `Title (3)`, … that no other briefing has. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free); number++) free = `${title} (${number})`;
  return free;
}

/** Whether a title is another one, or that with a number. */
export function isVersionOf(title: string, base: string): boolean {
  return title === base || (title.startsWith(`${base} (`) && /^\d+\)$/.test(title.slice(base.length + 2)));
}

/** Whether a title ends as that of a later version does. */
export function hasNumber(title: string): boolean {
  return / \(\d+\)$/.test(title);
}

/** A Markdown file with another title in its frontmatter, and nothing else changed. Frontmatter that cannot be read stays as it is. */
export function withTitle(markdown: string, title: string): string {
  const value = JSON.stringify(title); // YAML's double quotes take it as it is
  const head = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(markdown);
  if (head === null) return `---\ntitle: ${value}\n---\n\n${markdown}`;
  const start = head[0].indexOf('\n') + 1;
  const end = start + (head[1] ?? '').length;
  return markdown.slice(0, start) + titled(markdown.slice(start, end), value) + markdown.slice(end);
}

function titled(yaml: string, value: string): string {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0) return yaml;
  if (contents === null) return `title: ${value}\n${yaml}`;
  if (!isMap(contents)) return yaml;
  const node = contents.get('title', true);
  if (node === undefined) return contents.flow ? yaml : `title: ${value}\n${yaml}`;
  if (!isScalar(node) || !node.range) return yaml;
  const [from, to] = node.range;
  if (from === to) {
    const key = yaml.slice(0, from).replace(/[ \t]+$/, ''); // what stands after the colon stays apart from the value
    return `${key} ${value}${yaml.slice(key.length)}`;
  }
  return `${yaml.slice(0, from)}${value}${yaml.slice(from, to).endsWith('\n') ? '\n' : ''}${yaml.slice(to)}`;
}
