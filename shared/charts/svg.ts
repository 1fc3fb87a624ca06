/** A scene as SVG, for pages that no script draws. */
import { elementOf } from './elements.ts';
import type { Mark, Scene } from './scene.ts';

/** `href` turns a section into an address; null where the section is not there. */
export function svgOf(scene: Scene, href: (section: string) => string | null): string {
  const items = scene.items.map(({ label, section, marks }) => {
    const body = `<title>${escaped(label)}</title>${marks.map(markup).join('')}`;
    const address = section === null ? null : href(section);
    return address === null ? `<g>${body}</g>` : `<a href="${escaped(address)}">${body}</a>`;
  });
  const box = `0 0 ${Math.ceil(scene.width)} ${Math.ceil(scene.height)}`;
  const name = escaped(scene.title);
  return `<svg viewBox="${box}" role="group" aria-label="${name}">${scene.behind.map(markup).join('')}${items.join('')}</svg>`;
}

function markup(mark: Mark): string {
  const { tag, attributes, text } = elementOf(mark);
  const written = Object.entries(attributes).map(([name, value]) => ` ${hyphenated(name)}="${value}"`);
  return `<${tag}${written.join('')}>${text === null ? '' : escaped(text)}</${tag}>`;
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
